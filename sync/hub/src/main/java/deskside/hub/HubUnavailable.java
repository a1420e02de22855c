package deskside.hub;

/** The hub cannot start: its port is taken or its database cannot be used. The message is one sentence for a person. */
public final class HubUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HubUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
