package deskside.launcher.command;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.domain.assist.Embedder;
import deskside.launcher.AppScope;
import deskside.launcher.EmbedderChoice;
import java.io.PrintWriter;
import java.util.Optional;

/** The bundled embedder for commands that measure. */
final class Embeddings {

    private Embeddings() {
    }

    /** Empty, after a sentence about it, on a machine that cannot run the models: then the lower tier is what is measured. */
    static Optional<Embedder> open(AppScope scope, PrintWriter progress) {
        try {
            return Optional.of(scope.add(EmbedderChoice.load()));
        } catch (EmbedderUnavailable e) {
            progress.println("Measured without embeddings: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }
}
