package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.Devices;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Poke;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(180)
final class PokesTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void a_desk_is_poked_with_the_feeds_end_at_once_and_after_each_change_and_the_stream_ends_with_the_hub() throws Exception {
        var running = new RunningHub(database, folder);
        try (var pokes = ReadPokes.of(running.desk("lin"))) {
            assertThat(pokes.response.statusCode()).isEqualTo(200);
            assertThat(pokes.response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(pokes.next()).isEqualTo(new Poke("desk", RunningHub.FIRST_CHANGES));
            running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
            assertThat(pokes.next()).isEqualTo(new Poke("desk", RunningHub.FIRST_CHANGES + 2));
            running.gateway().write("m-1", "chat", "CUSTOMER", "在吗", "");
            running.gateway().write("m-2", "chat", "CUSTOMER", "人呢", null);
            assertThat(pokes.next()).as("a repetition pokes nobody").isEqualTo(new Poke("desk", RunningHub.FIRST_CHANGES + 4));
            running.close();
            pokes.awaitEnd();
        } finally {
            running.close();
        }
    }

    @Test
    void a_desk_that_is_taken_out_of_use_is_poked_at_once_though_the_feed_has_not_grown() throws Exception {
        try (var running = new RunningHub(database, folder); var pokes = ReadPokes.of(running.desk("lin"))) {
            assertThat(pokes.next()).isEqualTo(new Poke("desk", RunningHub.FIRST_CHANGES));
            var zhou = running.desk("zhou");
            var device = zhou.get(Paths.DEVICES).as(Devices.class).devices().stream().filter(one -> one.accountId().equals("lin")).findFirst().orElseThrow();
            assertThat(zhou.post(Paths.REVOKE, WireCodec.write(new RevokeRequest(device.id(), "遗失")), Map.of()).status()).isEqualTo(200);
            assertThat(pokes.next()).isEqualTo(new Poke("desk", RunningHub.FIRST_CHANGES));
        }
    }

    @Test
    void desks_that_go_away_and_a_hub_that_closes_under_open_streams_leave_nothing_behind() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        root.addAppender(log);
        var open = new ArrayList<ReadPokes>();
        var running = new RunningHub(database, folder);
        try {
            var lin = running.desk("lin");
            for (int i = 0; i < 20; i++) {
                ReadPokes.of(lin).close();
                running.gateway().write("m-" + i, "chat", "CUSTOMER", "在吗", "");
                open.add(ReadPokes.of(lin));
            }
            running.close();
            for (var pokes : open) {
                pokes.close();
            }
        } finally {
            running.close();
            root.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::toString).isEmpty();
    }

    @Test
    void who_does_not_ask_for_a_stream_is_told() {
        try (var running = new RunningHub(database, folder)) {
            assertThat(running.desk("lin").get(Paths.POKES).problem()).isEqualTo("400 BAD_REQUEST");
        }
    }
}
