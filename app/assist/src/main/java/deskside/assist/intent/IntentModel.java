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
    private final NgramHead ngrams;
    private final Judge keywordJudge;
    private final @Nullable String embedderId;
    private final @Nullable EmbeddingHead embeddings;
    private final @Nullable Judge fullJudge;

    IntentModel(Language language, List<String> labels, NgramHead ngrams, Judge keywordJudge, @Nullable String embedderId,
            @Nullable EmbeddingHead embeddings, @Nullable Judge fullJudge) {
        this.language = language;
        this.labels = List.copyOf(labels);
        this.ngrams = ngrams;
        this.keywordJudge = keywordJudge;
        this.embedderId = embedderId;
        this.embeddings = embeddings;
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
        return embedderId != null && embedderId.equals(embedder.modelId(language));
    }

    /** Embeds the text when the embedder is there and fits, and predicts. */
    public Prediction predict(String text, Optional<Embedder> embedder) {
        var normalized = TextNormalizer.normalize(text);
        return predictNormalized(normalized, embedder.filter(this::understands).map(e -> e.embed(normalized, language)).orElse(null));
    }

    /**
     * @param normalized a text as {@link TextNormalizer#normalize} gives it
     * @param vector     the embedding of it, by the embedder that the model was trained with; null: keywords only
     */
    public Prediction predictNormalized(String normalized, float @Nullable [] vector) {
        var features = ngrams.vectorizer().vectorize(normalized);
        var ngramScores = ngrams.layer().scores(features.vector());
        if (vector == null || embeddings == null || fullJudge == null) {
            var probabilities = keywordJudge.mixture().probabilities(new Scores(ngramScores, null));
            return decide(probabilities, Neighbours.Near.NOTHING, features.coverage(), keywordJudge);
        }
        var probabilities = fullJudge.mixture().probabilities(new Scores(ngramScores, embeddings.scores(vector)));
        return decide(probabilities, embeddings.neighbours().near(vector, highest(probabilities)), features.coverage(), fullJudge);
    }

    private Prediction decide(double[] probabilities, Neighbours.Near near, double coverage, Judge judge) {
        if (judge.detector() == null) {
            return new Prediction(labels, probabilities, 1, false);
        }
        var evidence = ScopeEvidence.of(probabilities, near, coverage);
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
        ngrams.write(out);
        keywordJudge.write(out);
        out.writeBoolean(embedderId != null && embeddings != null && fullJudge != null);
        if (embedderId != null && embeddings != null && fullJudge != null) {
            out.writeUTF(embedderId);
            embeddings.write(out);
            fullJudge.write(out);
        }
    }

    private static IntentModel readParts(DataInputStream in) throws IOException {
        var language = Language.ofCode(in.readUTF());
        var labels = new String[FloatArrays.size(in, 100_000)];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        var ngrams = NgramHead.read(in, labels.length);
        var keywordJudge = Judge.read(in);
        if (!in.readBoolean()) {
            return new IntentModel(language, List.of(labels), ngrams, keywordJudge, null, null, null);
        }
        var embedderId = in.readUTF();
        return new IntentModel(language, List.of(labels), ngrams, keywordJudge, embedderId, EmbeddingHead.read(in, labels.length),
                Judge.read(in));
    }
}
