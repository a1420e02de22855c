package deskside.assist.emotion;

import deskside.assist.intent.Example;
import deskside.assist.intent.IntentModel;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Which of some feelings (or moods, or ratings) a message shows: the same mixture of n-grams and embeddings that recognises intents,
 * blended with what the {@link EmotionLexicon} finds. Immutable, safe for all threads; works with and without embeddings.
 */
public final class EmotionClassifier {

    private static final int FORM = 0x444b4531;
    private static final int LARGEST = 500_000_000;

    private final IntentModel model;
    private final Blend full;
    private final Blend keywords;

    EmotionClassifier(IntentModel model, Blend full, Blend keywords) {
        this.model = model;
        this.full = full;
        this.keywords = keywords;
    }

    public Language language() {
        return model.language();
    }

    /** In the order of {@link #probabilities}. */
    public List<String> labels() {
        return model.labels();
    }

    /** One for each label, sum 1. @param embedder empty, or not the one of the training: keywords only */
    public double[] probabilities(String message, Optional<Embedder> embedder) {
        var fitting = embedder.filter(model::understands);
        return (fitting.isPresent() ? full : keywords).apply(model.predict(message, fitting).probabilities(), Evidence.in(message));
    }

    /** @param label one of {@link Example#label} of the training */
    public double probability(String label, String message, Optional<Embedder> embedder) {
        var place = labels().indexOf(label);
        return place < 0 ? 0 : probabilities(message, embedder)[place];
    }

    public void write(OutputStream target) throws IOException {
        var out = new DataOutputStream(target);
        out.writeInt(FORM);
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        full.write(out);
        keywords.write(out);
        out.flush();
    }

    /** @throws IOException when the stream holds no such classifier of this version */
    public static EmotionClassifier read(InputStream source) throws IOException {
        var in = new DataInputStream(source);
        if (in.readInt() != FORM) {
            throw new IOException("not an emotion model of this version");
        }
        var size = in.readInt();
        if (size < 0 || size > LARGEST) {
            throw new IOException("an emotion model of " + size + " bytes");
        }
        var model = IntentModel.read(new ByteArrayInputStream(in.readNBytes(size)));
        return new EmotionClassifier(model, Blend.read(in, model.labels().size()), Blend.read(in, model.labels().size()));
    }
}
