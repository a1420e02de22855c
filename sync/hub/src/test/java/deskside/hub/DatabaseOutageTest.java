package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.risk.RiskFilter;
import deskside.domain.sync.Command;
import deskside.hub.shop.SmallShop;
import deskside.hub.store.PostgresServer;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.Paths;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away under running hubs and comes back. */
@Timeout(180)
final class DatabaseOutageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String CHAT = "chat-1";
    private static final int COMMANDS = 60;
    private static final int BEFORE = 20;

    @TempDir
    Path folder;

    private Hub hub(PostgresServer server) {
        var config = HubConfig.demo(server.jdbcUrl(), RunningHub.GATEWAY).withShop(SmallShop.write(folder.resolve("shop")))
                .withDatabase(server.jdbcUrl(), TestDatabase.POSTGRESQL.user(), "");
        return Hub.start(config, () -> NOW, RunningHub.ids(), RiskFilter.standard());
    }

    @Test
    void desks_are_told_to_come_again_and_lose_nothing() throws Exception {
        TestDatabase.requirePostgres();
        try (var server = PostgresServer.start(folder.resolve("data")); var a = hub(server); var b = hub(server);
                var threads = Executors.newSingleThreadExecutor()) {
            var gateway = new TestDesk(a.baseUri(), "none", NOW);
            gateway.token = RunningHub.GATEWAY;
            gateway.write("m-1", CHAT, "CUSTOMER", "在吗", "");
            var lin = TestDesk.signedIn(a.baseUri(), "lin", NOW);
            lin.execute(new Command.AcceptConversation("accept", CHAT));
            var elsewhere = new TestDesk(b.baseUri(), lin.deviceId, NOW);
            elsewhere.token = lin.token;
            try (var pokes = ReadPokes.of(elsewhere)) {
                pokes.next();
                var some = new CountDownLatch(BEFORE);
                var sent = threads.submit(() -> sendAll(List.of(lin, elsewhere), some));
                some.await();
                server.stop();
                var health = lin.get(Paths.HEALTH);
                assertThat(health.problem()).isEqualTo("503 UNAVAILABLE");
                assertThat(health.response().headers().firstValue("Retry-After")).contains("2");
                server.startAgain();

                assertThat(sent.get()).as("refusals on the way").isPositive();
                var replies = gateway.get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class).replies();
                assertThat(replies).extracting(ChannelReplies.Reply::text)
                        .containsExactlyElementsOf(IntStream.range(0, COMMANDS).mapToObj(i -> "回复 " + i).toList());
                // the listener, which is another connection, comes back too: the poke is for a change made at the other hub
                gateway.write("m-2", CHAT, "CUSTOMER", "谢谢", null);
                assertThat(pokes.reaching(replies.getLast().position() + 1)).isNotNull();
            }
        }
    }

    /** Sends one reply after the other, each until it is executed, as the desk's engine does. @return how often it was told to come again */
    private static int sendAll(List<TestDesk> ways, CountDownLatch some) {
        int refused = 0;
        var receipts = new ArrayList<String>();
        for (int i = 0; i < COMMANDS; i++) {
            var first = ways.getFirst();
            var request = first.request(new Command.SendReply("cmd-" + i, CHAT, "回复 " + i, 1, null), i + 2, NOW.plusSeconds(60));
            var answer = ways.get(i % 2).send(request, Map.of());
            while (answer.status() != 200) {
                assertThat(answer.problem()).isIn("503 UNAVAILABLE", "409 STILL_RUNNING");
                refused++;
                answer = ways.get((i + refused) % 2).send(request, Map.of());
            }
            var receipt = answer.as(CommandReceipt.class);
            assertThat(receipt.outcome()).isEqualTo(Outcome.EXECUTED);
            receipts.add(receipt.receipt());
            some.countDown();
        }
        assertThat(receipts).doesNotHaveDuplicates();
        return refused;
    }

    @Test
    void what_is_wrong_with_the_address_is_said_without_the_password() {
        var config = HubConfig.demo("jdbc:postgresql://127.0.0.1:1/hub?password=secret-1", RunningHub.GATEWAY);
        assertThatThrownBy(() -> Hub.start(config.withDatabase(config.jdbcUrl(), "hub", "secret-2"), () -> NOW, RunningHub.ids(), RiskFilter.standard()))
                .isInstanceOf(HubUnavailable.class).hasMessageStartingWith("The hub's database cannot be opened (")
                .hasMessageContaining("check the address, the user and the password").message().doesNotContain("secret");
        assertThatThrownBy(() -> Hub.start(config.withDatabase("jdbc:other://u:secret-3@host/x", "hub", "secret-2"), () -> NOW, RunningHub.ids(), RiskFilter.standard()))
                .isInstanceOf(HubUnavailable.class).message().doesNotContain("secret");
    }
}
