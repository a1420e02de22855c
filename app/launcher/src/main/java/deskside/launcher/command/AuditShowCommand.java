package deskside.launcher.command;

import deskside.domain.audit.AuditEntry;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside audit show}: one line for each thing that was done. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints entries of the audit, oldest first.")
public final class AuditShowCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int PAGE = 1_000;

    @Option(names = "--conversation", paramLabel = "ID", description = "Only what was done in this conversation.")
    private @Nullable String conversation;

    @Option(names = "--after", paramLabel = "N", description = "Only entries behind this one (default: all).")
    private long after;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 200;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private HubLogin hubLogin = new HubLogin();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1 || after < 0) {
            throw new Failure(ExitCode.USAGE, "--limit must be at least 1 and --after at least 0.");
        }
        var out = spec.commandLine().getOut();
        try (var hub = hubLogin.signIn("zhou")) {
            var left = limit;
            var place = after;
            while (left > 0) {
                var entries = HubLogin.value(hub.audit(place, Math.min(PAGE, left), conversation)).entries();
                if (entries.isEmpty()) {
                    break;
                }
                entries.forEach(entry -> out.println(json ? Json.write(entry) : line(entry)));
                place = entries.getLast().seq();
                left -= entries.size();
            }
        }
        return ExitCode.OK;
    }

    private static String line(AuditEntry entry) {
        return "%6d  %s  %-8s %-10s %-20s %-8s %s  %s".formatted(entry.seq(), WHEN.format(entry.at()), entry.actorId(), entry.role(), entry.action(),
                entry.outcome(), entry.subject(), entry.detail());
    }
}
