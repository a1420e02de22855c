package deskside.hub.store;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used: at the start of the hub, or at the moment. Then nothing is known about the transaction, it may even have been
 * committed. The message is one sentence for a person.
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
