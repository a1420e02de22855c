package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Directions of the training examples' embeddings, label by label. Only the examples of the likeliest labels are looked at: what is
 * asked of them is whether the message is near to what it is taken for, and to look at all would take longer than all the rest.
 */
record Neighbours(float[][][] byLabel) {

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
        return new Neighbours(places.stream().map(Neighbours::spread).toArray(float[][][]::new));
    }

    private static float[][] spread(List<float[]> all) {
        var kept = new float[Math.min(MOST, all.size())][];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = FloatArrays.toHalf(all.get((int) ((long) i * all.size() / kept.length)));
        }
        return kept;
    }

    Near near(float[] direction, double[] probabilities) {
        var best = new double[K];
        Arrays.fill(best, -1);
        var own = -1.0;
        var other = -1.0;
        var likeliest = likeliest(probabilities);
        for (var rank = 0; rank < likeliest.length; rank++) {
            for (var example : byLabel[likeliest[rank]]) {
                var similarity = Rows.dot(direction, example);
                insert(best, similarity);
                own = rank == 0 ? Math.max(own, similarity) : own;
                other = rank == 0 ? other : Math.max(other, similarity);
            }
        }
        return new Near(best[0], Arrays.stream(best).average().orElse(0), own - other);
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
        for (var examples : byLabel) {
            out.writeInt(examples.length);
            for (var example : examples) {
                FloatArrays.writeHalf(out, example);
            }
        }
    }

    static Neighbours read(DataInput in, int classes) throws IOException {
        var byLabel = new float[classes][][];
        for (var c = 0; c < classes; c++) {
            byLabel[c] = new float[FloatArrays.size(in, MOST)][];
            for (var i = 0; i < byLabel[c].length; i++) {
                byLabel[c][i] = FloatArrays.readHalf(in);
            }
        }
        return new Neighbours(byLabel);
    }
}
