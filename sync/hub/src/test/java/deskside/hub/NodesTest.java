package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hubs on one PostgreSQL database, as behind a balancer. */
@Timeout(120)
final class NodesTest {

    private static final String CHAT = "chat-1";

    @TempDir
    Path folder;

    private RunningHub a;
    private RunningHub b;

    @BeforeEach
    void start() {
        a = new RunningHub(TestDatabase.POSTGRESQL, folder);
        b = new RunningHub(TestDatabase.POSTGRESQL, folder);
    }

    @AfterEach
    void stop() {
        a.close();
        b.close();
    }

    /** The same signed-in desk, whose next request the balancer sends to the other hub. */
    private static TestDesk at(RunningHub hub, TestDesk desk) {
        var same = hub.stranger(desk.deviceId);
        same.token = desk.token;
        return same;
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private TestDesk linWithTheChat() {
        a.gateway().write("m-1", CHAT, "CUSTOMER", "降价了能退差价吗", "情绪升高");
        var lin = a.desk("lin");
        assertThat(lin.execute(new Command.AcceptConversation("accept", CHAT)).outcome()).isEqualTo(Outcome.EXECUTED);
        return lin;
    }

    private long replies() {
        return b.gateway().get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class).replies().size();
    }

    @Test
    void a_sign_in_and_a_cursor_of_one_hub_serve_at_the_other() {
        var lin = a.desk("lin");
        var cursor = lin.pull(null, 2_000).as(PullResponse.class).nextCursor();
        a.gateway().write("m-1", CHAT, "CUSTOMER", "在吗", "");
        assertThat(at(b, lin).pull(cursor, 10).as(PullResponse.class).changes()).hasSize(2);
    }

    @Test
    void a_change_at_one_hub_pokes_the_desks_of_the_other() throws Exception {
        try (var pokes = ReadPokes.of(b.desk("lin"))) {
            assertThat(pokes.next().seq()).isEqualTo(RunningHub.FIRST_CHANGES);
            a.gateway().write("m-1", CHAT, "CUSTOMER", "在吗", "");
            assertThat(pokes.next().seq()).isEqualTo(RunningHub.FIRST_CHANGES + 2);
        }
    }

    @Test
    void copies_of_a_command_at_both_hubs_are_executed_once() throws Exception {
        var lin = linWithTheChat();
        for (int round = 2; round < 12; round++) {
            var request = lin.request(new Command.SendReply("cmd-" + round, CHAT, "一次", 1, null), round, a.now().plusSeconds(60));
            var answers = atOnce(IntStream.range(0, 8).<Callable<TestDesk.Answer>>mapToObj(i -> () -> at(i % 2 == 0 ? a : b, lin).send(request, Map.of()))
                    .toList());
            assertThat(answers.stream().map(answer -> answer.status() == 200 ? answer.as(CommandReceipt.class).receipt() : answer.problem())
                    .filter(answer -> !answer.equals("409 STILL_RUNNING")).distinct()).as("one receipt for all").hasSize(1);
            assertThat(replies()).isEqualTo(round - 1);
        }
    }

    @Test
    void a_command_that_comes_from_two_devices_of_an_account_at_both_hubs_is_executed_once() throws Exception {
        var lin = linWithTheChat();
        var restored = b.stranger("device-restored");
        restored.token = restored.signIn("lin", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        for (int round = 2; round < 12; round++) {
            int seq = round;
            var reply = new Command.SendReply("cmd-" + round, CHAT, "一次", 1, null);
            var receipts = atOnce(List.<Callable<CommandReceipt>>of(
                    () -> lin.send(lin.request(reply, seq, a.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class),
                    () -> restored.send(restored.request(reply, seq, a.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class)));
            assertThat(receipts.getFirst()).isEqualTo(receipts.getLast());
            assertThat(replies()).isEqualTo(round - 1);
        }
    }

    @Test
    void a_message_that_a_gateway_brings_to_both_hubs_is_taken_in_once() throws Exception {
        for (int round = 1; round <= 10; round++) {
            var id = "m-" + round;
            var answers = atOnce(IntStream.range(0, 6).<Callable<ChannelMessageResponse>>mapToObj(i -> () ->
                    (i % 2 == 0 ? a : b).gateway().write(id, CHAT, "CUSTOMER", "在吗", "").as(ChannelMessageResponse.class)).toList());
            assertThat(answers).filteredOn(answer -> !answer.duplicate()).hasSize(1);
            assertThat(answers).extracting(ChannelMessageResponse::messageId).containsOnly(answers.getFirst().messageId());
            assertThat(answers).extracting(ChannelMessageResponse::seq).containsOnly((long) round);
        }
    }

    @Test
    void hubs_that_start_at_once_on_an_empty_database_make_one_epoch_and_load_the_shop_once() throws Exception {
        var config = RunningHub.config(TestDatabase.POSTGRESQL, folder.resolve("empty"));
        var hubs = atOnce(Collections.nCopies(4, (Callable<Hub>) () -> Hub.start(config, a::now, RunningHub.ids(), RiskFilter.standard())));
        try {
            var desks = hubs.stream().map(hub -> TestDesk.signedIn(hub.baseUri(), "lin", a.now())).toList();
            assertThat(desks.stream().map(desk -> desk.get(Paths.HEALTH).as(Health.class).epoch()).distinct()).as("one epoch for all").hasSize(1);
            assertThat(desks).allSatisfy(desk -> assertThat(desk.pullAll()).hasSize(RunningHub.FIRST_CHANGES).last().extracting(change -> change.seq())
                    .isEqualTo((long) RunningHub.FIRST_CHANGES));
        } finally {
            hubs.forEach(Hub::close);
        }
    }
}
