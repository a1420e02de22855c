package deskside.launcher;

import deskside.launcher.command.DesksideCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    /**
     * ONNX Runtime 1.29 crashes the process when it loads a model under a command line of about 4 kB or more (measured on Linux); class path
     * and options take about 500 bytes of it.
     */
    private static final int LONGEST_COMMAND_LINE = 3_000;

    private Main() {
    }

    public static void main(String[] args) {
        Logs.start();
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Runs one command on this thread and returns its {@link ExitCode}. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        if (bytes(args) > LONGEST_COMMAND_LINE) {
            err.println("deskside: The command line is too long: put its words into a file, one a line, and run 'deskside @FILE'.");
            return ExitCode.USAGE;
        }
        return new CommandLine(new DesksideCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(FailureReport::usage)
                .execute(args);
    }

    private static int bytes(String[] args) {
        var bytes = 0;
        for (var arg : args) {
            bytes += arg.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return bytes;
    }
}
