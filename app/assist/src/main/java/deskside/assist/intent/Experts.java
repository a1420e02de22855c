package deskside.assist.intent;

import deskside.domain.Language;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The trained models before calibration: a support vector machine over n-grams alone, for the tier without embeddings and as one voice
 * among five, and what reads embeddings. Immutable.
 */
record Experts(NgramVectorizer vectorizer, SparseLayer keywords, @Nullable EmbeddingHead head) {

    /** The usual choice for texts of unit length; 0.3 and 3 differ little. */
    private static final double KEYWORD_COST = 1;

    /** @param dimensions of the embedding, with which the features begin; of no meaning without vectors */
    static Experts train(TrainingSet set, Background background, int dimensions) {
        var vectorizer = NgramVectorizer.learn(set.texts(), set.language());
        var ngrams = background.textsAfter(set).stream().map(text -> vectorizer.vectorize(text).vector()).toList();
        var rows = ngrams.stream().map(vector -> new Features(vector, Features.NONE)).toList();
        var keywords = MarginTrainer.train(rows, background.targets(set), vectorizer.size(), set.labels().size() + 1, KEYWORD_COST).ngrams();
        return new Experts(vectorizer, keywords,
                set.vectors() == null ? null : EmbeddingHead.train(set, background, ngrams, vectorizer.size(), dimensions));
    }

    /** @param direction of the embedding, to find neighbours by; null without an embedder */
    record Reading(Scores scores, double coverage, float @Nullable [] direction) {
    }

    /** Whether features of this length are of any use. */
    boolean reads(int featureSize) {
        return head != null && head.featureSize() == featureSize;
    }

    /** @param features of the embedder; null without one */
    Reading read(String normalized, float @Nullable [] features) {
        var words = vectorizer.vectorize(normalized);
        var keyword = keywords.scores(words.vector());
        if (head == null || features == null) {
            return new Reading(new Scores(keyword, null, null, null, null), words.coverage(), null);
        }
        var dense = head.read(words.vector(), features);
        var scores = new Scores(keyword, dense.embedding(), dense.joint(), dense.hidden(), dense.adapted());
        return new Reading(scores, words.coverage(), dense.direction());
    }

    Neighbours.Near near(Reading reading, double[] probabilities) {
        return head == null || reading.direction == null ? Neighbours.Near.NOTHING : head.neighbours().near(reading.direction, probabilities);
    }

    void write(DataOutput out) throws IOException {
        vectorizer.write(out);
        keywords.write(out);
        out.writeBoolean(head != null);
        if (head != null) {
            head.write(out);
        }
    }

    static Experts read(DataInput in, Language language, int classes) throws IOException {
        var vectorizer = NgramVectorizer.read(in, language);
        var keywords = SparseLayer.read(in, vectorizer.size(), classes + 1);
        return new Experts(vectorizer, keywords, in.readBoolean() ? EmbeddingHead.read(in, vectorizer.size(), classes) : null);
    }
}
