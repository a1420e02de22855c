package deskside.assist.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import deskside.assist.recent.Recent;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import deskside.domain.assist.EngineShortfall;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Embeddings from the bundled bge-small models. Loading takes about a second and 140 MB. One message takes 3–9 ms on one thread;
 * several threads may call at once. After {@link #close()} nothing works any more.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {

    /**
     * A batch never holds more tokens than this, padding included, so that the runtime's memory stays at 30 MB above the models' 140 MB
     * (2048 tokens: 240 MB, and no faster). One text never has more.
     */
    private static final int BATCH_TOKENS = 256;
    private static final int BATCH_ROWS = 16;
    /** Characters; the longest messages take the longest, and are asked for three times as the others are. 512 texts of this length are 2 MB. */
    private static final int LONGEST_REMEMBERED = 2_000;

    private final Map<BundledModel, OnnxModel> models;
    /** Recognition and search ask for the same message, and earlier messages come up again as context. 512 of them are 3 MB. */
    private final Recent<Text, float[]> recent = new Recent<>(512);

    private OnnxEmbedder(Map<BundledModel, OnnxModel> models) {
        this.models = models;
    }

    /** @throws EmbedderUnavailable when the native library or a model cannot be loaded; the message says which */
    public static OnnxEmbedder load() throws EmbedderUnavailable {
        var models = new EnumMap<BundledModel, OnnxModel>(BundledModel.class);
        RuntimeTelemetry.forbid();
        try {
            var environment = OrtEnvironment.getEnvironment();
            // for Windows, where this is what there is
            environment.setTelemetry(false);
            for (var model : BundledModel.values()) {
                models.put(model, OnnxModel.load(environment, model));
            }
            return new OnnxEmbedder(models);
        } catch (FileNotFoundException e) {
            throw unavailable(models, EngineShortfall.MODEL_MISSING, "the model file " + e.getMessage() + " is missing from the program: install Deskside again", e);
        } catch (IOException | OrtException e) {
            throw unavailable(models, EngineShortfall.MODEL_DAMAGED, "an embedding model cannot be read (" + e.getMessage() + "): install Deskside again", e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError | IllegalStateException e) {
            throw unavailable(models, EngineShortfall.NATIVE_LIBRARY, "ONNX Runtime's native library cannot be loaded on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + " (" + reason(e) + "): on Windows install the Visual C++ runtime, "
                    + "elsewhere allow the temporary folder to hold programs", e);
        }
    }

    /** An error in an initialiser has no message of its own. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static EmbedderUnavailable unavailable(
            Map<BundledModel, OnnxModel> loaded, EngineShortfall shortfall, String message, Throwable cause) {
        var failure = new EmbedderUnavailable(shortfall, message, cause);
        for (var model : loaded.values()) {
            try {
                model.close();
            } catch (OrtException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    @Override
    public int dimensions(Language language) {
        return BundledModel.of(language).dimensions();
    }

    @Override
    public String modelId(Language language) {
        return BundledModel.of(language).id();
    }

    @Override
    public int featureSize(Language language) {
        return Pooling.PARTS * dimensions(language);
    }

    @Override
    public float[] embed(String text, Language language) {
        return Arrays.copyOf(features(text, language), dimensions(language));
    }

    @Override
    public float[] features(String text, Language language) {
        if (text.isBlank()) {
            return new float[featureSize(language)];
        }
        if (text.length() > LONGEST_REMEMBERED) {
            return compute(new Text(text, language));
        }
        return recent.get(new Text(text, language), this::compute).clone();
    }

    private float[] compute(Text text) {
        var model = model(text.language);
        return model.run(List.of(model.tokens(text.text))).getFirst();
    }

    private record Text(String text, Language language) {
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Language language) {
        return featuresAll(texts, language).stream().map(features -> Arrays.copyOf(features, dimensions(language))).toList();
    }

    @Override
    public List<float[]> featuresAll(List<String> texts, Language language) {
        var model = model(language);
        var tokens = texts.stream().map(model::tokens).toList();
        // Like lengths together, so that little is spent on padding.
        var order = IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparingInt(i -> tokens.get(i).length)).toList();
        var vectors = new float[texts.size()][];
        var from = 0;
        while (from < order.size()) {
            var to = batchEnd(order, tokens, from);
            var rows = new ArrayList<int[]>(to - from);
            for (var i = from; i < to; i++) {
                rows.add(tokens.get(order.get(i)));
            }
            var batch = model.run(rows);
            for (var i = from; i < to; i++) {
                var place = order.get(i);
                vectors[place] = texts.get(place).isBlank() ? new float[featureSize(language)] : batch.get(i - from);
            }
            from = to;
        }
        return Arrays.asList(vectors);
    }

    private static int batchEnd(List<Integer> order, List<int[]> tokens, int from) {
        var to = from + 1;
        while (to < order.size() && to - from < BATCH_ROWS
                && tokens.get(order.get(to)).length * (to - from + 1) <= BATCH_TOKENS) {
            to++;
        }
        return to;
    }

    private OnnxModel model(Language language) {
        var model = models.get(BundledModel.of(language));
        if (model == null) {
            throw new IllegalStateException("the embedder is closed");
        }
        return model;
    }

    @Override
    public void close() {
        for (var entry : List.copyOf(models.entrySet())) {
            models.remove(entry.getKey());
            try {
                entry.getValue().close();
            } catch (OrtException e) {
                throw new IllegalStateException("the embedding model could not be released", e);
            }
        }
    }
}
