package deskside.launcher;

import org.jspecify.annotations.Nullable;

/** Ends a command with one sentence for the person and an exit code. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Failure(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public Failure(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
