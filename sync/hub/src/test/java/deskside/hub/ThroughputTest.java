package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Language;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.desk.CommandExecutor;
import deskside.hub.desk.Pulls;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** How fast the hub's core is on each database, in turns, without HTTP. For figures only: {@code -Dhub.figures=true}. */
@EnabledIfSystemProperty(named = "hub.figures", matches = "true", disabledReason = "prints figures, proves nothing: -Dhub.figures=true")
final class ThroughputTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final DeskSession LIN = new DeskSession(new Account("lin", "lin", "林晓", Role.AGENT), "device-lin", NOW.plusSeconds(3_600));
    private static final int CHATS = 8;
    private static final int COMMANDS = 50;
    private static final int ROUNDS = 7;

    @TempDir
    Path folder;

    /** A database with conversations that lin has accepted. */
    private static final class Core implements AutoCloseable {

        private final RunningHub hub;
        private final HubDatabase database;
        private final CommandExecutor commands;
        private final Pulls pulls;
        private long sequence = 1;

        Core(TestDatabase kind, Path folder) {
            hub = new RunningHub(kind, folder, NOW);
            database = kind.open(folder);
            commands = new CommandExecutor(database, () -> NOW, RunningHub.ids(), RiskFilter.standard());
            pulls = new Pulls(database, () -> NOW, "epoch", new byte[32]);
            for (int chat = 0; chat < CHATS; chat++) {
                hub.gateway().write("m-" + chat, "chat-" + chat, "CUSTOMER", "在吗", "");
                execute(new Command.AcceptConversation("accept-" + chat, "chat-" + chat), 1);
            }
        }

        private void execute(Command command, long seq) {
            var payload = WireCodec.read(WireCodec.write(command), JsonNode.class);
            var request = new CommandRequest(command.commandId(), LIN.deviceId(), command.aggregate(), seq, WireCodec.typeName(command), payload,
                    WireCodec.payloadHash(payload), NOW, NOW.plusSeconds(60));
            assertThat(commands.execute(request, command.commandId(), LIN, Language.EN).outcome()).isEqualTo(Outcome.EXECUTED);
        }

        /** @return commands a second, one thread for each conversation */
        double commandsPerSecond() throws Exception {
            long first = sequence + 1;
            sequence += COMMANDS;
            long began = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(CHATS)) {
                var work = IntStream.range(0, CHATS).<Callable<Integer>>mapToObj(chat -> () -> {
                    for (long seq = first; seq < first + COMMANDS; seq++) {
                        execute(new Command.SendReply("cmd-" + chat + "-" + seq, "chat-" + chat, "可以的，差价会退回。", 1, null), seq);
                    }
                    return chat;
                }).toList();
                for (var future : threads.invokeAll(work)) {
                    future.get();
                }
            }
            return CHATS * COMMANDS * 1e9 / (System.nanoTime() - began);
        }

        /** @return changes a second, one reader that takes everything in pages of 500, nothing left out */
        double changesPerSecond() {
            long began = System.nanoTime();
            int changes = 0;
            var page = pulls.pull(new PullRequest(LIN.deviceId(), Pulls.SCOPE, null, 500, Paths.SCHEMA), LIN);
            changes += page.changes().size();
            while (page.more()) {
                page = pulls.pull(new PullRequest(LIN.deviceId(), Pulls.SCOPE, page.nextCursor(), 500, Paths.SCHEMA), LIN);
                changes += page.changes().size();
            }
            return changes * 1e9 / (System.nanoTime() - began);
        }

        @Override
        public void close() {
            database.close();
            hub.close();
        }
    }

    @Test
    void commands_and_pulls_a_second() throws Exception {
        var log = LoggerFactory.getLogger("deskside.figures");
        var commands = new EnumMap<TestDatabase, List<Double>>(TestDatabase.class);
        var changes = new EnumMap<TestDatabase, List<Double>>(TestDatabase.class);
        try (var h2 = new Core(TestDatabase.H2, folder); var postgres = new Core(TestDatabase.POSTGRESQL, folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var kind : TestDatabase.values()) {
                    var core = kind == TestDatabase.H2 ? h2 : postgres;
                    commands.computeIfAbsent(kind, _ -> new ArrayList<>()).add(core.commandsPerSecond());
                    changes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(core.changesPerSecond());
                }
            }
        }
        for (var kind : TestDatabase.values()) {
            log.info("{}: commands/s {} (median {}), pulled changes/s {} (median {})", kind, rounded(commands.get(kind)), median(commands.get(kind)),
                    rounded(changes.get(kind)), median(changes.get(kind)));
        }
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private static long median(List<Double> values) {
        return Math.round(values.stream().sorted().toList().get(values.size() / 2));
    }
}
