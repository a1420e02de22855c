package deskside.launcher;

import deskside.assist.embedding.EmbedderUnavailable;
import deskside.assist.embedding.OnnxEmbedder;
import deskside.assist.embedding.RuntimeTelemetry;
import deskside.domain.assist.EngineShortfall;
import org.jspecify.annotations.Nullable;

/**
 * Loads the embedder, unless somebody has switched it off: {@code -Ddeskside.embedder=off} or the environment variable
 * {@code DESKSIDE_EMBEDDER=off}, for support on machines where loading it crashes the process. Everything goes on with keywords then.
 */
public final class EmbedderChoice {

    public static final String PROPERTY = "deskside.embedder";
    public static final String VARIABLE = "DESKSIDE_EMBEDDER";
    private static final String OFF = "off";

    private EmbedderChoice() {
    }

    /** As {@link RuntimeTelemetry#forbid}: for programs that load it later, while other native code runs. */
    public static void forbidReports() {
        RuntimeTelemetry.forbid();
    }

    /** @throws EmbedderUnavailable with one sentence that says why and what to do */
    public static OnnxEmbedder load() throws EmbedderUnavailable {
        if (isOff(System.getProperty(PROPERTY)) || isOff(System.getenv(VARIABLE))) {
            throw new EmbedderUnavailable(EngineShortfall.SWITCHED_OFF,
                    "the embeddings are switched off: remove -D" + PROPERTY + "=off or " + VARIABLE + "=off", null);
        }
        try {
            return OnnxEmbedder.load();
        } catch (LinkageError e) {
            // The class itself cannot be linked when ONNX Runtime's classes are not there; then its own handler never runs.
            throw new EmbedderUnavailable(EngineShortfall.NATIVE_LIBRARY,
                    "ONNX Runtime is missing from the program (" + e.getMessage() + "): install Deskside again", e);
        }
    }

    private static boolean isOff(@Nullable String value) {
        return OFF.equalsIgnoreCase(value);
    }
}
