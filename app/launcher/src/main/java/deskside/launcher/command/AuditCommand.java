package deskside.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskside audit}: who saw, promised, approved and changed what and when. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = {AuditVerifyCommand.class, AuditShowCommand.class},
        description = "Shows a hub's audit, and checks that nothing in it was changed, removed or moved.",
        footer = {"", "Examples:", "  deskside audit verify", "  deskside audit verify --anchor 1207:9f3c…   it still leads to the end that was noted then",
            "  deskside audit show --conversation chat-17", "  deskside audit show --after 1200 --json"})
public final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "what? verify or show");
    }
}
