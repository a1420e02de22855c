package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.launcher.bench.Figures;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine;

/** A bench on the command line: what it is at goes to the error stream, and Ctrl-C asks it to stop. */
final class BenchRun {

    private BenchRun() {
    }

    /** What is run. */
    interface Work<T> {

        /** @param cancelled whether somebody has asked to stop; @param progress hears what is being done */
        T run(BooleanSupplier cancelled, Consumer<String> progress);
    }

    static <T> T of(CommandLine command, Work<T> work) {
        var err = command.getErr();
        try (var interruption = new Interruption()) {
            return work.run(interruption::isAsked, what -> {
                err.println("… " + what);
                err.flush();
            });
        }
    }

    /** Prints what was measured, a line for each figure or one JSON object. @return the exit code */
    static int print(CommandLine command, boolean json, Work<Figures> bench) {
        var figures = of(command, bench);
        command.getOut().println(json ? Json.write(figures.map()) : figures.text());
        return ExitCode.OK;
    }
}
