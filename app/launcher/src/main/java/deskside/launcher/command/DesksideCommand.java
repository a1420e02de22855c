package deskside.launcher.command;

import deskside.launcher.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code deskside}; without a subcommand it opens the desk. */
@Command(name = "deskside", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "The desk of a customer-service agent: live suggestions, search and the customer's profile, also without a network.",
        subcommands = {OpenCommand.class, DemoCommand.class, HubCommand.class, ReplayCommand.class, SuggestCommand.class,
            SearchCommand.class, TrainCommand.class, ModelsCommand.class, ThresholdsCommand.class, RankingCommand.class, EvaluateCommand.class,
            RulesCommand.class, BenchCommand.class, SimulateCommand.class, AuditCommand.class, EvidenceCommand.class, EraseCustomerCommand.class,
            DevicesCommand.class, DoctorCommand.class, SmokeCommand.class, WaitingCommand.class,
            RecoverCommand.class, EraseCommand.class, UpdateCommand.class},
        footer = {"", "Exit codes: 0 done · 1 a bug, see the log · 2 wrong words · 3 something is missing on this machine",
            "            4 what was to be shown did not hold · 5 a file is damaged, in use or of another form · 6 the hub · 130 ended by Ctrl-C"})
public final class DesksideCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "which command? " + String.join(", ", spec.subcommands().keySet()));
    }
}
