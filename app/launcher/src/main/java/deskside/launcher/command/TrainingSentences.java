package deskside.launcher.command;

import deskside.assist.intent.TrainingProgress;
import java.io.PrintWriter;

/** Says each step of a training once, on standard error. Not thread-safe. */
final class TrainingSentences implements TrainingProgress {

    private final PrintWriter progress;
    private String last = "";

    TrainingSentences(PrintWriter progress) {
        this.progress = progress;
    }

    @Override
    public void step(String what, double share) {
        if (!what.equals(last)) {
            progress.println("… " + what);
            progress.flush();
            last = what;
        }
    }
}
