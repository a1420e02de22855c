package deskside.launcher;

import deskside.launcher.command.DesksideCommand;
import deskside.launcher.command.OpenCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/** Where the process starts. */
public final class Main {

    /**
     * ONNX Runtime 1.29 crashes the process when it loads a model under a command line of about 4 kB or more (measured on Linux); class path
     * and options take about 500 bytes of it.
     */
    private static final int LONGEST_COMMAND_LINE = 3_000;

    private static final String OPEN = "open";

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
        // reading the words of all the other commands would be a good part of the start of a desk
        var opens = args.length > 0 && args[0].equals(OPEN);
        return (opens ? new CommandLine(new OpenCommand()).setCommandName("deskside " + OPEN) : new CommandLine(new DesksideCommand()))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(FailureReport::usage)
                .execute(opens ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    private static int bytes(String[] args) {
        var bytes = 0;
        for (var arg : args) {
            bytes += arg.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return bytes;
    }
}
