package deskside.launcher;

import deskside.launcher.command.DesksideCommand;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        Logs.start();
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Runs one command on this thread and returns its {@link ExitCode}. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new DesksideCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(FailureReport::usage)
                .execute(args);
    }
}
