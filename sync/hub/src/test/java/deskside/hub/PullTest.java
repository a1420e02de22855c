package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.EntityType;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import deskside.domain.sync.CopyDigest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class PullTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;
    @TempDir
    Path otherFolder;

    private RunningHub running;
    private TestDesk lin;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_fresh_desk_gets_the_whole_shop_and_its_bodies_fit_their_types() {
        var page = lin.pull(null, 2_000).as(PullResponse.class);
        assertThat(page.changes()).hasSize(RunningHub.FIRST_CHANGES);
        assertThat(page.more()).isFalse();
        assertThat(page.serverTime()).isEqualTo(running.now());
        assertThat(page.changes()).allSatisfy(change -> {
            var entity = WireCodec.entity(EntityType.ofWireName(change.type()), change.body());
            assertThat(entity.id()).isEqualTo(change.id());
            assertThat(entity.version()).isEqualTo(change.version());
        });
    }

    @Test
    void a_desk_knows_all_who_work_there_by_name() {
        assertThat(lin.entity("colleague", "zhou").get("name").asString()).isEqualTo("周岚");
        assertThat(lin.entity("colleague", "lin").get("name").asString()).isEqualTo("林晓");
    }

    @Test
    void a_cursor_goes_on_behind_what_it_has_seen() {
        var first = lin.pull(null, 2_000).as(PullResponse.class);
        assertThat(lin.pull(first.nextCursor(), 10).as(PullResponse.class).changes()).isEmpty();
        running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
        var second = lin.pull(first.nextCursor(), 10).as(PullResponse.class);
        assertThat(second.changes()).extracting(c -> c.type()).containsExactly("conversation", "message");
        assertThat(lin.pull(first.nextCursor(), 10).as(PullResponse.class).changes()).as("asking again gives the same").isEqualTo(second.changes());
    }

    @Test
    void a_cursor_survives_a_restart_of_the_hub() {
        var cursor = lin.pull(null, 2_000).as(PullResponse.class).nextCursor();
        running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
        running.close();
        running = new RunningHub(database, folder, running.now());
        lin = running.desk("lin");
        assertThat(lin.pull(cursor, 10).as(PullResponse.class).changes()).as("the shop did not change").hasSize(2);
    }

    @Test
    void a_tampered_cursor_is_refused() {
        var cursor = lin.pull(null, 2_000).as(PullResponse.class).nextCursor();
        var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        var parts = content.split("~");
        parts[1] = "1";
        var tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(String.join("~", parts).getBytes(StandardCharsets.US_ASCII));
        assertThat(lin.pull(tampered, 10).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.pull("nonsense!", 10).problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void a_cursor_of_another_hub_asks_for_a_new_beginning() {
        try (var other = new RunningHub(database, otherFolder)) {
            var foreign = other.desk("lin").pull(null, 10).as(PullResponse.class).nextCursor();
            assertThat(lin.pull(foreign, 10).problem()).isEqualTo("410 RESYNC");
        }
    }

    @Test
    void what_cannot_be_served_is_refused() {
        assertThat(lin.pull(null, 0).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.pull(null, 2_001).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.post(Paths.PULL, WireCodec.write(new PullRequest(lin.deviceId, "desk", null, 10, 2)), Map.of()).problem())
                .isEqualTo("426 UPGRADE_REQUIRED");
        assertThat(lin.post(Paths.PULL, WireCodec.write(new PullRequest(lin.deviceId, "everything", null, 10, 1)), Map.of()).problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(lin.post(Paths.PULL, "{\"deviceId\":\"" + lin.deviceId + "\"}", Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void the_digest_is_of_what_a_desk_that_is_up_to_date_has() {
        var copy = new TreeMap<String, TreeMap<String, Long>>();
        var lin = running.desk("lin");
        lin.pullAll().forEach(change -> {
            var rows = copy.computeIfAbsent(change.type(), _ -> new TreeMap<>());
            if (change.op().equals("UPSERT")) {
                rows.put(change.id(), change.version());
            } else {
                rows.remove(change.id());
            }
        });
        var cursor = lin.pull(null, 2_000).as(PullResponse.class).nextCursor();
        var told = lin.post(Paths.DIGEST, WireCodec.write(new DigestRequest(lin.deviceId, "desk", cursor, Paths.SCHEMA)), Map.of()).as(DigestResponse.class);
        assertThat(told.upToDate()).isTrue();
        assertThat(told.digests()).isNotEmpty().allSatisfy(one ->
                assertThat(new CopyDigest(one.count(), one.hash())).isEqualTo(CopyDigest.of(copy.get(one.type()))));
        running.gateway().write("m-later", "chat-later", "CUSTOMER", "在吗", "转人工");
        assertThat(lin.post(Paths.DIGEST, WireCodec.write(new DigestRequest(lin.deviceId, "desk", cursor, Paths.SCHEMA)), Map.of()).as(DigestResponse.class))
                .isEqualTo(new DigestResponse(false, List.of()));
    }
}
