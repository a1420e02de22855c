package deskside.installers;

import java.io.Serial;

/** Ends the build with one sentence that says what to do. */
public final class BuildFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BuildFailure(String sentence) {
        super(sentence);
    }
}
