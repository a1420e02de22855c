package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The training examples where {@link ContrastiveTrainer} has put them: a label's score is the mean of the three largest cosines to its
 * examples, over the temperature. Nearest neighbours, by label, so that a label with many examples has no more votes. Immutable, safe for all
 * threads.
 *
 * @param adapter  of a centred embedding
 * @param examples of a direction after it: its cosine to each example, label by label; all at once, because a long row is what a processor
 *                 multiplies best
 * @param counts   how many examples each label has
 */
record AdaptedExamples(LinearLayer adapter, LinearLayer examples, int[] counts) {

    /** As for the hidden layer: so few were not measured, and that layer is silent too. */
    private static final int FEW = 300;
    /** Of one label. A message is compared with all, so this bounds its time; banking77 has up to 187, with 150 of them it was measured. */
    private static final int MOST = 150;

    /** @param x centred; for few of them one that says the same of all labels */
    static AdaptedExamples train(List<float[]> x, int[] labels, int classes) {
        if (labels.length < FEW) {
            return new AdaptedExamples(layer(0, 0), layer(0, 0), new int[classes]);
        }
        var adapter = ContrastiveTrainer.train(x, labels, classes);
        var byLabel = new ArrayList<List<float[]>>();
        for (var c = 0; c < classes; c++) {
            byLabel.add(new ArrayList<>());
        }
        for (var i = 0; i < labels.length; i++) {
            byLabel.get(labels[i]).add(x.get(i));
        }
        var counts = byLabel.stream().mapToInt(own -> Math.min(MOST, own.size())).toArray();
        return new AdaptedExamples(adapter, columns(adapter, byLabel, counts), counts);
    }

    private static LinearLayer layer(int inputs, int classes) {
        return LinearLayer.rounded(classes, new float[inputs * classes], new float[classes]);
    }

    /** Spread evenly over a label's examples where they are more than {@link #MOST}. */
    private static LinearLayer columns(LinearLayer adapter, List<List<float[]>> byLabel, int[] counts) {
        var kept = new ArrayList<float[]>();
        for (var c = 0; c < counts.length; c++) {
            for (var i = 0; i < counts[c]; i++) {
                kept.add(direction(adapter, byLabel.get(c).get((int) ((long) i * byLabel.get(c).size() / counts[c]))));
            }
        }
        var weights = new float[adapter.classes() * kept.size()];
        for (var i = 0; i < kept.size(); i++) {
            for (var place = 0; place < adapter.classes(); place++) {
                weights[place * kept.size() + i] = kept.get(i)[place];
            }
        }
        return LinearLayer.rounded(kept.size(), weights, new float[kept.size()]);
    }

    private static float[] direction(LinearLayer adapter, float[] centred) {
        var direction = adapter.scores(centred);
        var length = (float) Math.sqrt(Rows.dot(direction, direction));
        for (var j = 0; length > 0 && j < direction.length; j++) {
            direction[j] /= length;
        }
        return direction;
    }

    float[] scores(float[] centred) {
        var scores = new float[counts.length];
        if (adapter.classes() == 0) {
            return scores;
        }
        var cosines = examples.scores(direction(adapter, centred));
        var from = 0;
        for (var c = 0; c < counts.length; c++) {
            scores[c] = counts[c] == 0 ? SoftmaxTrainer.ABSENT : nearest(cosines, from, from + counts[c]) / ContrastiveTrainer.TEMPERATURE;
            from += counts[c];
        }
        return scores;
    }

    /** Mean of the three largest, of all where they are fewer. */
    private static float nearest(float[] cosines, int from, int to) {
        var first = Float.NEGATIVE_INFINITY;
        var second = Float.NEGATIVE_INFINITY;
        var third = Float.NEGATIVE_INFINITY;
        for (var i = from; i < to; i++) {
            var cosine = cosines[i];
            if (cosine > third) {
                third = Math.min(cosine, second);
                second = Math.clamp(cosine, second, first);
                first = Math.max(cosine, first);
            }
        }
        return switch (to - from) {
            case 1 -> first;
            case 2 -> (first + second) / 2;
            default -> (first + second + third) / 3;
        };
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(adapter.classes());
        adapter.write(out);
        for (var count : counts) {
            out.writeInt(count);
        }
        examples.write(out);
    }

    static AdaptedExamples read(DataInput in, int inputs, int classes) throws IOException {
        var places = FloatArrays.size(in, ContrastiveTrainer.PLACES);
        var adapter = LinearLayer.read(in, inputs, places);
        var counts = new int[classes];
        var sum = 0;
        for (var c = 0; c < classes; c++) {
            counts[c] = FloatArrays.size(in, MOST);
            sum += counts[c];
        }
        return new AdaptedExamples(adapter, LinearLayer.read(in, places, sum), counts);
    }
}
