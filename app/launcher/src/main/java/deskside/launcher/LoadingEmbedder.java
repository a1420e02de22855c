package deskside.launcher;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.domain.assist.EngineShortfall;
import deskside.usecases.assist.Embeddings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedder while it is being loaded on a thread of its own. Safe for all threads. */
final class LoadingEmbedder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingEmbedder.class);

    private final CompletableFuture<OnnxEmbedder> loading = new CompletableFuture<>();

    private LoadingEmbedder() {
    }

    /** @param progress hears a sentence if there will be none, before anybody else knows */
    static LoadingEmbedder after(FirstFrame firstFrame, Consumer<String> progress) {
        var started = new LoadingEmbedder();
        Thread.ofPlatform().name("deskside-embedder").daemon().start(() -> started.load(firstFrame, progress));
        return started;
    }

    private void load(FirstFrame firstFrame, Consumer<String> progress) {
        try {
            if (!firstFrame.await()) {
                throw new EmbedderUnavailable(EngineShortfall.SWITCHED_OFF, "the desk was closed before its models were loaded", null);
            }
            loading.complete(loaded(progress));
        } catch (EmbedderUnavailable | RuntimeException | Error e) {
            loading.completeExceptionally(e);
        }
    }

    private static OnnxEmbedder loaded(Consumer<String> progress) throws EmbedderUnavailable {
        try {
            return EmbedderChoice.load();
        } catch (EmbedderUnavailable e) {
            LOG.warn("No embeddings on this machine", e);
            progress.accept("The desk works with keywords only: " + e.getMessage() + ".");
            throw e;
        }
    }

    /** Blocks until it is loaded, or known to be missing. */
    Embeddings embeddings() {
        try {
            return Embeddings.by(loading.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof EmbedderUnavailable missing) {
                return Embeddings.missing(missing.shortfall(), String.valueOf(missing.getMessage()));
            }
            throw e;
        }
    }

    /** Waits for a load that has begun. */
    @Override
    public void close() {
        if (embeddings().embedder().isPresent()) {
            loading.join().close();
        }
    }
}
