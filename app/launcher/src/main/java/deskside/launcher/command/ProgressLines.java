package deskside.launcher.command;

import deskside.assist.intent.TrainingProgress;
import java.io.PrintWriter;

/** A line on standard error whenever something else is done or ten per cent more are done. Not thread-safe. */
final class ProgressLines implements TrainingProgress {

    private final PrintWriter out;
    private final Interruption interruption;
    private String last = "";
    private int lastTenth = -1;

    ProgressLines(PrintWriter out, Interruption interruption) {
        this.out = out;
        this.interruption = interruption;
    }

    @Override
    public void step(String what, double share) {
        var tenth = (int) Math.floor(10 * share);
        if (!what.equals(last) || tenth != lastTenth) {
            out.printf("… %3d %% %s%n", Math.round(100 * share), what);
            out.flush();
            last = what;
            lastTenth = tenth;
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isAsked();
    }
}
