package deskside.launcher;

import deskside.launcher.command.DesksideCommand;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        Logs.start();
        System.exit(run(args));
    }

    /** Runs one command on this thread and returns its {@link ExitCode}. */
    static int run(String... args) {
        return new CommandLine(new DesksideCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(FailureReport::usage)
                .execute(args);
    }
}
