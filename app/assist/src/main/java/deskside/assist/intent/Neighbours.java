package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The embeddings of the training examples, searched exactly. */
record Neighbours(float[][] vectors, int[] labels) {

    private static final int K = 5;

    /** @param similarity largest cosine to an example; @param agreement 0..1, share of the nearest examples that have the label asked for */
    record Near(double similarity, double agreement) {

        static final Near NOTHING = new Near(0, 0);
    }

    static Neighbours of(List<float[]> vectors, int[] labels) {
        return new Neighbours(vectors.toArray(float[][]::new), labels);
    }

    Near near(float[] vector, int label) {
        var best = new double[K];
        var bestLabels = new int[K];
        Arrays.fill(best, -1);
        Arrays.fill(bestLabels, -1);
        for (var i = 0; i < vectors.length; i++) {
            var similarity = dot(vector, vectors[i]);
            if (similarity > best[K - 1]) {
                var place = K - 1;
                while (place > 0 && best[place - 1] < similarity) {
                    best[place] = best[place - 1];
                    bestLabels[place] = bestLabels[place - 1];
                    place--;
                }
                best[place] = similarity;
                bestLabels[place] = labels[i];
            }
        }
        var agreeing = Arrays.stream(bestLabels).filter(l -> l == label).count();
        return new Near(best[0], (double) agreeing / K);
    }

    /** Four sums at once: a single one would wait for itself at every step. */
    private static double dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        var i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(vectors.length);
        for (var i = 0; i < vectors.length; i++) {
            out.writeInt(labels[i]);
            FloatArrays.write(out, vectors[i]);
        }
    }

    static Neighbours read(DataInput in) throws IOException {
        var size = FloatArrays.size(in, 10_000_000);
        var vectors = new float[size][];
        var labels = new int[size];
        for (var i = 0; i < size; i++) {
            labels[i] = in.readInt();
            vectors[i] = FloatArrays.read(in);
        }
        return new Neighbours(vectors, labels);
    }
}
