package deskside.installers;

import java.io.IOException;

/** Programs of the system that the build needs. */
public final class Processes {

    private Processes() {
    }

    /** Runs it to its end. @throws BuildFailure when it is not there or fails; {@code failed} says what that means */
    public static void require(ProcessBuilder builder, String failed) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new BuildFailure("The program " + builder.command().getFirst() + " cannot be run (" + e.getMessage() + "): install it.");
        }
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new BuildFailure(failed + " (exit code " + code + ")");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BuildFailure("The build was interrupted.");
        }
    }
}
