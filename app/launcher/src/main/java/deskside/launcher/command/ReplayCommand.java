package deskside.launcher.command;

import deskside.domain.customer.Customer;
import deskside.hub.HubConfig;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.replay.Channels;
import deskside.launcher.replay.DialogueFile;
import deskside.launcher.replay.Replay;
import deskside.launcher.replay.ReplayReport;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside replay}: recorded dialogues, played as customers. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = {"Plays recorded dialogues as customers through a hub's channel into a desk, and prints for each message its intent, "
                + "suggestions and latency; then coverage, abstentions, p50 and p99.",
            "FILE is TSV with the header utterance, intent, satisfaction_0_1_2, dialogue_id, context_before."},
        footer = {"", "Examples:", "  deskside replay turns.tsv --limit 300", "  deskside replay turns.tsv --limit 50 --speed 0.5",
            "  deskside replay turns.tsv --json > result.jsonl",
            "  deskside replay turns.tsv --hub http://127.0.0.1:8720    desks signed in there show the chats, too"})
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The dialogues.")
    private Path file = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "At most so many messages (default: all).")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--speed", paramLabel = "N", description = "Messages a second; 0: each as soon as the one before is answered (default).")
    private double speed;

    @Option(names = "--json", description = "Print one JSON object for each message, then one with the figures.")
    private boolean json;

    @Option(names = "--hub", paramLabel = "ADDRESS", description = "A running hub (default: one on the demo shop inside this process).")
    private @Nullable URI hub;

    @Option(names = "--login", paramLabel = "NAME", description = "Whom to sign in at a running hub (default: ${DEFAULT-VALUE}).")
    private String login = "lin";

    @Option(names = "--password", paramLabel = "WORD", description = "Their password (default: the demo's).")
    private String password = HubConfig.DEMO_PASSWORD;

    @Option(names = "--gateway-token", paramLabel = "SECRET", description = "What the channel's gateway shows (default: the demo's).")
    private String gatewayToken = CompositionRoot.DEMO_GATEWAY_TOKEN;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1 || speed < 0) {
            throw new Failure(ExitCode.USAGE, "--limit must be at least 1 and --speed at least 0.");
        }
        var turns = DialogueFile.read(file, limit);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try (var scope = new AppScope()) {
            var desk = hub == null ? EmbeddedDesk.withHub(scope, err::println) : EmbeddedDesk.at(scope, hub, login, password, err::println);
            var channel = scope.add(Channels.to(desk.hub(), gatewayToken));
            var customers = desk.brain().store().customers().list(200).stream().map(Customer::id).toList();
            var replay = new Replay(desk.brain(), channel::send, customers, Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
            var report = replay.play(turns, this::pause,
                    message -> out.println(json ? Json.write(ReplayReport.json(message)) : ReplayReport.line(message)));
            out.println(json ? Json.write(report.summary()) : report.text());
            return report.unanswered() == 0 ? ExitCode.OK : ExitCode.NOT_HELD;
        }
    }

    private void pause() {
        if (speed > 0) {
            LockSupport.parkNanos((long) (1e9 / speed));
        }
    }
}
