package deskside.assist.embedding;

import deskside.domain.assist.EngineShortfall;
import org.jspecify.annotations.Nullable;

/** No vectors on this machine. The message says, in one sentence, what is missing and what to do; the engine goes on with keywords. */
public final class EmbedderUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final EngineShortfall shortfall;

    public EmbedderUnavailable(EngineShortfall shortfall, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.shortfall = shortfall;
    }

    public EngineShortfall shortfall() {
        return shortfall;
    }
}
