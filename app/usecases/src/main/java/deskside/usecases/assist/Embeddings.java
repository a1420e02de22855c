package deskside.usecases.assist;

import deskside.domain.assist.Embedder;
import deskside.domain.assist.EngineShortfall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The embedder of this machine, or why there is none.
 *
 * @param shortfall null when there is one
 * @param detail    one English sentence of the machine, for support; blank when there is one
 */
public record Embeddings(Optional<Embedder> embedder, @Nullable EngineShortfall shortfall, String detail) {

    public Embeddings {
        if (embedder.isPresent() != (shortfall == null)) {
            throw new IllegalArgumentException("either an embedder or why there is none");
        }
    }

    public static Embeddings by(Embedder embedder) {
        return new Embeddings(Optional.of(embedder), null, "");
    }

    public static Embeddings missing(EngineShortfall shortfall, String detail) {
        return new Embeddings(Optional.empty(), shortfall, detail);
    }
}
