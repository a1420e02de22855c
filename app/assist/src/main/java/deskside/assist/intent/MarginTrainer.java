package deskside.assist.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One linear support vector machine per class against the rest (L2 loss, dual coordinate descent: Hsieh et al. 2008, as liblinear
 * does it), but all classes move together: a text's features are read once for all of them, which makes it several times faster than
 * liblinear on features that are mostly not zero. Deterministic: its random order is seeded.
 */
final class MarginTrainer {

    private static final int PASSES = 12;
    /** Ends when a pass moves less than this share of what the first pass moved. */
    private static final double STILL = 0.01;
    private static final long SEED = 20260101;

    private final List<Features> x;
    private final int[] labels;
    private final int classes;
    private final float[] sparse;
    private final float[] dense;
    private final float[] bias;
    private final float[] duals;
    private final float softness;

    private MarginTrainer(List<Features> x, int[] labels, int ngrams, int classes, double cost) {
        this.x = x;
        this.labels = labels;
        this.classes = classes;
        this.sparse = new float[ngrams * classes];
        this.dense = new float[x.getFirst().dense().length * classes];
        this.bias = new float[classes];
        this.duals = new float[labels.length * classes];
        this.softness = (float) (0.5 / cost);
    }

    /**
     * @param ngrams  number of n-gram features
     * @param classes labels are 0..classes−1; one that does not occur in {@code labels} gets a score far below all others
     * @param cost    of a text on the wrong side; SVMs call it C
     */
    static JointLayer train(List<Features> x, int[] labels, int ngrams, int classes, double cost) {
        return train(x, labels, ngrams, classes, cost, PASSES, STILL);
    }

    /** As {@link #train(List, int[], int, int, double)}, ending sooner or later. */
    static JointLayer train(List<Features> x, int[] labels, int ngrams, int classes, double cost, int passes, double still) {
        return new MarginTrainer(x, labels, ngrams, classes, cost).train(passes, still);
    }

    private JointLayer train(int passes, double still) {
        var random = new Random(SEED);
        var order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        var squares = new float[labels.length];
        for (var i = 0; i < squares.length; i++) {
            squares[i] = x.get(i).squares();
        }
        var first = 0.0;
        for (var pass = 0; pass < passes; pass++) {
            shuffle(order, random);
            var moved = 0.0;
            for (var place : order) {
                moved += visit(place, squares[place]);
            }
            first = pass == 0 ? moved : first;
            if (moved <= still * first) {
                break;
            }
        }
        var present = new boolean[classes];
        for (var label : labels) {
            present[label] = true;
        }
        for (var c = 0; c < classes; c++) {
            bias[c] = present[c] ? bias[c] : SoftmaxTrainer.ABSENT;
        }
        return new JointLayer(SparseLayer.rounded(classes, sparse, bias), LinearLayer.rounded(classes, dense, new float[classes]));
    }

    static void shuffle(int[] order, Random random) {
        for (var i = order.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** Moves the duals of one text, for all classes, to where the loss is least; returns by how much. */
    private double visit(int place, float squares) {
        var features = x.get(place);
        var ngrams = features.ngrams();
        var scores = bias.clone();
        for (var i = 0; i < ngrams.indices().length; i++) {
            Rows.add(scores, 0, ngrams.values()[i], sparse, ngrams.indices()[i] * classes, classes);
        }
        Rows.addProduct(scores, features.dense(), dense);
        var moved = 0.0;
        var changed = new int[classes];
        var count = 0;
        for (var c = 0; c < classes; c++) {
            var side = c == labels[place] ? 1f : -1f;
            var dual = duals[place * classes + c];
            var next = Math.max(0, dual - (side * scores[c] - 1 + dual * softness) / (squares + softness));
            duals[place * classes + c] = next;
            scores[c] = (next - dual) * side;
            if (scores[c] != 0) {
                moved += Math.abs(scores[c]);
                changed[count++] = c;
            }
        }
        apply(features, scores, changed, count);
        return moved;
    }

    private void apply(Features features, float[] moves, int[] changed, int count) {
        if (count == 0) {
            return;
        }
        var ngrams = features.ngrams();
        for (var i = 0; i < ngrams.indices().length; i++) {
            apply(sparse, ngrams.indices()[i] * classes, ngrams.values()[i], moves, changed, count);
        }
        for (var i = 0; i < features.dense().length; i++) {
            apply(dense, i * classes, features.dense()[i], moves, changed, count);
        }
        apply(bias, 0, 1, moves, changed, count);
    }

    private void apply(float[] weights, int from, float factor, float[] moves, int[] changed, int count) {
        if (count * 4 > classes) {
            Rows.add(weights, from, factor, moves, 0, classes);
            return;
        }
        for (var i = 0; i < count; i++) {
            weights[from + changed[i]] += factor * moves[changed[i]];
        }
    }
}
