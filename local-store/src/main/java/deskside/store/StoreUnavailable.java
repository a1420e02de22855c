package deskside.store;

/** The desk's data cannot be opened. The message says, in one sentence, what happened and what to do; {@link #kind()} lets a screen say it too. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public StoreUnavailable(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StoreUnavailable(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why it cannot be opened. */
    public enum Kind {
        /** Another desk has this folder open. */
        IN_USE,
        /** The data file is damaged. It is left as it is; {@link LocalStore#setAside} moves it out of the way. */
        DAMAGED,
        /** The key is missing or belongs to other data. */
        WRONG_KEY,
        NOT_WRITABLE,
        DISK_FULL,
        /** A newer Deskside has written it. */
        NEWER_VERSION
    }
}
