package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * scores = x · W + b for inputs of which few are not zero and very many there are: most of a model. Weights lie input by input, in two bytes each
 * ({@link FloatArrays#toHalf}), as on disk; a message touches some sixty rows of them.
 */
record SparseLayer(int classes, short[] weights, float[] bias) {

    static SparseLayer rounded(int classes, float[] weights, float[] bias) {
        return new SparseLayer(classes, FloatArrays.halves(weights), FloatArrays.toHalf(bias));
    }

    float[] scores(SparseVector x) {
        var scores = bias.clone();
        for (var i = 0; i < x.indices().length; i++) {
            add(scores, x.values()[i], x.indices()[i] * classes);
        }
        return scores;
    }

    private void add(float[] scores, float factor, int from) {
        for (var c = 0; c < scores.length; c++) {
            scores[c] += factor * Float.float16ToFloat(weights[from + c]);
        }
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, weights);
        FloatArrays.writeHalf(out, bias);
    }

    static SparseLayer read(DataInput in, int inputs, int classes) throws IOException {
        var layer = new SparseLayer(classes, FloatArrays.readHalves(in), FloatArrays.readHalf(in));
        if (layer.bias.length != classes || layer.weights.length != (long) inputs * classes) {
            throw new DamagedModel("a layer's size does not fit");
        }
        return layer;
    }
}
