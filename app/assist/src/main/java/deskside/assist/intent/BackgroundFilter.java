package deskside.assist.intent;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Leaves out of the background what looks like a trained intent: a text that is as near to some example as half of the examples are
 * to the nearest other example of their own intent. Decided on the training examples alone. Stateless.
 */
final class BackgroundFilter {

    /** So many examples tell well enough how near examples are to each other. */
    private static final int SAMPLE = 1_000;
    /** Fewer remaining texts teach nothing about what is far from the shop. */
    private static final int LEAST = 20;

    private interface Nearness {
        double between(int a, int b);
    }

    private BackgroundFilter() {
    }

    static Background unlike(TrainingSet set, Background background) {
        return set.vectors() == null || background.vectors().isEmpty()
                ? byWords(set, background)
                : byEmbedding(set, background, set.vectors());
    }

    private static Background byEmbedding(TrainingSet set, Background background, List<float[]> vectors) {
        var centering = Centering.learn(vectors);
        var own = vectors.stream().map(centering::direction).toList();
        var other = background.vectors().stream().map(centering::direction).toList();
        return keep(set, background, (a, b) -> Rows.dot(own.get(a), own.get(b)), (a, b) -> Rows.dot(own.get(a), other.get(b)));
    }

    private static Background byWords(TrainingSet set, Background background) {
        var vectorizer = NgramVectorizer.learn(set.texts(), set.language());
        var own = set.texts().stream().map(text -> vectorizer.vectorize(text).vector()).toList();
        // What the examples have no word for makes a text less near.
        var other = background.texts().stream().map(vectorizer::vectorize)
                .map(result -> result.vector().times((float) Math.sqrt(result.coverage()))).toList();
        return keep(set, background, (a, b) -> own.get(a).dot(own.get(b)), (a, b) -> own.get(a).dot(other.get(b)));
    }

    private static Background keep(TrainingSet set, Background background, Nearness among, Nearness toBackground) {
        var usual = usualNearness(set, among);
        var kept = IntStream.range(0, background.texts().size())
                .filter(b -> greatest(set.size(), a -> toBackground.between(a, b)) < usual)
                .toArray();
        return kept.length < LEAST ? Background.NONE : background.at(kept);
    }

    /** The median over examples of how near their intent's nearest other example is; intents with one example do not tell. */
    private static double usualNearness(TrainingSet set, Nearness among) {
        var byLabel = set.byLabel();
        var step = Math.max(1, set.size() / SAMPLE);
        var nearest = IntStream.iterate(0, i -> i < set.size(), i -> i + step)
                .filter(i -> byLabel.get(set.targets()[i]).size() > 1)
                .mapToDouble(i -> byLabel.get(set.targets()[i]).stream().filter(j -> j != i).mapToDouble(j -> among.between(i, j)).max().orElse(0))
                .sorted().toArray();
        return nearest.length == 0 ? 1 : nearest[nearest.length / 2];
    }

    private static double greatest(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).max().orElse(0);
    }
}
