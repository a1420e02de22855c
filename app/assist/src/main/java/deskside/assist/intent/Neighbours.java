package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Directions of the training examples' embeddings, label by label. Only the examples of the likeliest labels are looked at: what is
 * asked of them is whether the message is near to what it is taken for, and to look at all would take longer than all the rest. Immutable.
 *
 * @param byLabel for each label, place by place of the embedding, the examples' values there in two bytes each ({@link FloatArrays#halves}):
 *                so all of a label's cosines grow together, which a processor does several at a time
 * @param counts  how many examples each label has
 */
record Neighbours(short[][] byLabel, int[] counts) {

    /** More examples of one label tell nothing new about how near a message is. */
    private static final int MOST = 150;
    private static final int LABELS = 3;
    private static final int K = 3;

    /**
     * @param similarity largest cosine to an example of the likeliest labels
     * @param common     mean of the three largest
     * @param lead       of the likeliest label's nearest example over the others' nearest
     */
    record Near(double similarity, double common, double lead) {

        static final Near NOTHING = new Near(0, 0, 0);
    }

    static Neighbours of(List<float[]> directions, int[] labels, int classes) {
        var places = new ArrayList<List<float[]>>();
        for (var c = 0; c < classes; c++) {
            places.add(new ArrayList<>());
        }
        for (var i = 0; i < labels.length; i++) {
            places.get(labels[i]).add(directions.get(i));
        }
        return new Neighbours(places.stream().map(Neighbours::columns).toArray(short[][]::new),
                places.stream().mapToInt(own -> Math.min(MOST, own.size())).toArray());
    }

    /** At most {@link #MOST} of the examples, spread evenly over them. */
    private static short[] columns(List<float[]> all) {
        var count = Math.min(MOST, all.size());
        var columns = new short[count == 0 ? 0 : count * all.getFirst().length];
        for (var i = 0; i < count; i++) {
            var example = all.get((int) ((long) i * all.size() / count));
            for (var place = 0; place < example.length; place++) {
                columns[place * count + i] = Float.floatToFloat16(example[place]);
            }
        }
        return columns;
    }

    Near near(float[] direction, double[] probabilities) {
        var best = new double[K];
        Arrays.fill(best, -1);
        var own = -1.0;
        var other = -1.0;
        var likeliest = likeliest(probabilities);
        for (var rank = 0; rank < likeliest.length; rank++) {
            for (var similarity : similarities(likeliest[rank], direction)) {
                insert(best, similarity);
                own = rank == 0 ? Math.max(own, similarity) : own;
                other = rank == 0 ? other : Math.max(other, similarity);
            }
        }
        return new Near(best[0], Arrays.stream(best).average().orElse(0), own - other);
    }

    private float[] similarities(int label, float[] direction) {
        var similarities = new float[counts[label]];
        Rows.addProduct(similarities, direction, byLabel[label]);
        return similarities;
    }

    private static void insert(double[] best, double similarity) {
        var place = best.length;
        while (place > 0 && best[place - 1] < similarity) {
            if (place < best.length) {
                best[place] = best[place - 1];
            }
            place--;
        }
        if (place < best.length) {
            best[place] = similarity;
        }
    }

    private static int[] likeliest(double[] probabilities) {
        var likeliest = new int[Math.min(LABELS, probabilities.length)];
        for (var rank = 0; rank < likeliest.length; rank++) {
            var best = -1;
            for (var c = 0; c < probabilities.length; c++) {
                if ((best < 0 || probabilities[c] > probabilities[best]) && !contains(likeliest, rank, c)) {
                    best = c;
                }
            }
            likeliest[rank] = best;
        }
        return likeliest;
    }

    private static boolean contains(int[] values, int count, int value) {
        for (var i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    void write(DataOutput out) throws IOException {
        for (var c = 0; c < byLabel.length; c++) {
            out.writeInt(counts[c]);
            FloatArrays.write(out, byLabel[c]);
        }
    }

    /** @param dimensions of the embedding */
    static Neighbours read(DataInput in, int dimensions, int classes) throws IOException {
        var byLabel = new short[classes][];
        var counts = new int[classes];
        for (var c = 0; c < classes; c++) {
            counts[c] = FloatArrays.size(in, MOST);
            byLabel[c] = FloatArrays.readHalves(in);
            if (byLabel[c].length != counts[c] * dimensions) {
                throw new DamagedModel("the examples' size does not fit");
            }
        }
        return new Neighbours(byLabel, counts);
    }
}
