package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;

/** Text that is no valid wire data; the message says in one sentence what is wrong. */
public final class MalformedWireData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedWireData(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
