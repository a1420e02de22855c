package deskside.assist.intent;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trained classifier for one language. Immutable, safe for all threads. It works with and without vectors and is calibrated for
 * both; a model trained without an embedder ignores vectors.
 */
public final class IntentModel {

    private final Language language;
    private final List<String> labels;
    private final Experts experts;
    private final Judge keywordJudge;
    private final @Nullable String embedderId;
    private final @Nullable Judge fullJudge;

    IntentModel(Language language, List<String> labels, Experts experts, Judge keywordJudge, @Nullable String embedderId,
            @Nullable Judge fullJudge) {
        this.language = language;
        this.labels = List.copyOf(labels);
        this.experts = experts;
        this.keywordJudge = keywordJudge;
        this.embedderId = embedderId;
        this.fullJudge = fullJudge;
    }

    public Language language() {
        return language;
    }

    /** In the model's own order. */
    public List<String> labels() {
        return labels;
    }

    /** {@link Embedder#modelId} of the embedder that it was trained with; vectors of another one are of no use to it. */
    public Optional<String> embedderId() {
        return Optional.ofNullable(embedderId);
    }

    /** Whether vectors of {@code embedder} help this model. */
    public boolean understands(Embedder embedder) {
        return embedderId != null && embedderId.equals(embedder.modelId(language)) && experts.reads(embedder.featureSize(language));
    }

    /** Embeds the text when the embedder is there and fits, and predicts. */
    public Prediction predict(String text, Optional<Embedder> embedder) {
        var normalized = TextNormalizer.normalize(text);
        return predictNormalized(normalized, embedder.filter(this::understands).map(e -> e.features(normalized, language)).orElse(null));
    }

    /**
     * @param normalized a text as {@link TextNormalizer#normalize} gives it
     * @param features   {@link Embedder#features} of it, by the embedder that the model was trained with; null: keywords only
     */
    public Prediction predictNormalized(String normalized, float @Nullable [] features) {
        var full = features != null && fullJudge != null;
        var judge = full ? fullJudge : keywordJudge;
        var reading = experts.read(normalized, full ? features : null);
        var probabilities = judge.mixture().probabilities(reading.scores(), labels.size());
        if (judge.detector() == null) {
            return new Prediction(labels, probabilities, 1, false);
        }
        var near = full ? experts.near(reading, probabilities) : Neighbours.Near.NOTHING;
        var evidence = ScopeEvidence.of(probabilities, reading.scores(), near, reading.coverage());
        return new Prediction(labels, probabilities, judge.detector().score(evidence), !judge.detector().inScope(evidence));
    }

    static int highest(double[] values) {
        var best = 0;
        for (var i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** The stream is flushed, not closed. */
    public void write(OutputStream out) throws IOException {
        ModelFrame.write(new BufferedOutputStream(out), this::writeParts);
    }

    /** @throws DamagedModel when the stream is cut, changed, or of another version */
    public static IntentModel read(InputStream in) throws IOException {
        return ModelFrame.read(in, IntentModel::readParts);
    }

    private void writeParts(DataOutputStream out) throws IOException {
        out.writeUTF(language.code());
        out.writeInt(labels.size());
        for (var label : labels) {
            out.writeUTF(label);
        }
        experts.write(out);
        keywordJudge.write(out);
        out.writeBoolean(embedderId != null && fullJudge != null);
        if (embedderId != null && fullJudge != null) {
            out.writeUTF(embedderId);
            fullJudge.write(out);
        }
    }

    private static IntentModel readParts(DataInputStream in) throws IOException {
        var language = Language.ofCode(in.readUTF());
        var labels = new String[FloatArrays.size(in, 100_000)];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        var experts = Experts.read(in, language, labels.length);
        var keywordJudge = Judge.read(in);
        return in.readBoolean()
                ? new IntentModel(language, List.of(labels), experts, keywordJudge, in.readUTF(), Judge.read(in))
                : new IntentModel(language, List.of(labels), experts, keywordJudge, null, null);
    }
}
