package deskside.domain.sync;

/** The disk did not take it: nothing was saved. The message says, in one sentence, what happened and what to do. */
public sealed class StoreFailure extends RuntimeException permits DeskOutOfUse {

    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StoreFailure(String message) {
        super(message);
    }
}
