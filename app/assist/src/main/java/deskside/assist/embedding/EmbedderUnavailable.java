package deskside.assist.embedding;

/** No vectors on this machine. The message says, in one sentence, what is missing and what to do; the engine goes on with keywords. */
public final class EmbedderUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public EmbedderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
