package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a model that needs an embedder: logistic regression over the embedding, a network with a hidden layer over it, a support
 * vector machine over n-grams and all that the embedding model tells, a vote of the nearest examples after an adapter, and the examples nearest
 * to a message.
 *
 * @param first  of the embedding; @param all of the embedder's features, which begin with the embedding
 * @param softmax classes; @param hidden classes; @param adapted classes; @param joint classes and the background
 */
record EmbeddingHead(Centering first, LinearLayer softmax, HiddenLayers hidden, AdaptedExamples adapted, Centering all, JointLayer joint,
        Neighbours neighbours) {

    /** Against dense features of mean length 1; between 0.5 and 1 on held-out parts of four training sets all much the same. */
    private static final float NGRAM_WEIGHT = 0.8f;
    private static final double COST = 0.3;

    /** @param ngrams of the set's texts, then of the background's */
    static EmbeddingHead train(TrainingSet set, Background background, List<SparseVector> ngrams, int ngramCount, int dimensions) {
        var classes = set.labels().size();
        var embeddings = set.vectors().stream().map(v -> Arrays.copyOf(v, dimensions)).toList();
        var first = Centering.learn(embeddings);
        var centred = embeddings.stream().map(first::apply).toList();
        var softmax = SoftmaxTrainer.train(centred, set.targets(), classes);
        var hidden = HiddenTrainer.train(centred, set.targets(), classes);
        var adapted = AdaptedExamples.train(centred, set.targets(), classes);
        var all = Centering.learn(set.vectors());
        var dense = new ArrayList<>(set.vectors());
        dense.addAll(background.vectors());
        var rows = new ArrayList<Features>(dense.size());
        for (var i = 0; i < dense.size(); i++) {
            rows.add(new Features(ngrams.get(i).times(NGRAM_WEIGHT), all.apply(dense.get(i))));
        }
        var joint = MarginTrainer.train(rows, background.targets(set), ngramCount, classes + 1, COST);
        var neighbours = Neighbours.of(embeddings.stream().map(first::direction).toList(), set.targets(), classes);
        return new EmbeddingHead(first, softmax, hidden, adapted, all, joint, neighbours);
    }

    /** What a text's embedding says, so that it is read once. */
    record Reading(float[] embedding, float[] joint, float[] hidden, float[] adapted, float[] direction) {
    }

    int featureSize() {
        return all.mean().length;
    }

    Reading read(SparseVector ngrams, float[] features) {
        if (features.length != all.mean().length) {
            throw new IllegalArgumentException(features.length + " features of an embedder where the model has " + all.mean().length);
        }
        var embedding = Arrays.copyOf(features, first.mean().length);
        var centred = first.apply(embedding);
        return new Reading(softmax.scores(centred), joint.scores(new Features(ngrams.times(NGRAM_WEIGHT), all.apply(features))),
                hidden.scores(centred), adapted.scores(centred), first.direction(embedding));
    }

    void write(DataOutput out) throws IOException {
        first.write(out);
        softmax.write(out);
        hidden.write(out);
        adapted.write(out);
        all.write(out);
        joint.write(out);
        neighbours.write(out);
    }

    static EmbeddingHead read(DataInput in, int ngrams, int classes) throws IOException {
        var first = Centering.read(in);
        var softmax = LinearLayer.read(in, first.mean().length, classes);
        var hidden = HiddenLayers.read(in, first.mean().length, classes);
        var adapted = AdaptedExamples.read(in, first.mean().length, classes);
        var all = Centering.read(in);
        return new EmbeddingHead(first, softmax, hidden, adapted, all, JointLayer.read(in, ngrams, all.mean().length, classes + 1),
                Neighbours.read(in, first.mean().length, classes));
    }
}
