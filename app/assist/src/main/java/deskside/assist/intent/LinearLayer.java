package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * scores = x · W + b. Weights lie input by input ({@code weights[input * classes + class]}), in two bytes each ({@link FloatArrays#halves}), as on
 * disk: after an embedding they are no longer in the processor's cache, and reading them costs more than the arithmetic.
 */
record LinearLayer(int classes, short[] weights, float[] bias) {

    /** As it will be after writing and reading; changes {@code bias}. */
    static LinearLayer rounded(int classes, float[] weights, float[] bias) {
        return new LinearLayer(classes, FloatArrays.halves(weights), FloatArrays.toHalf(bias));
    }

    float[] scores(float[] x) {
        var scores = bias.clone();
        addTo(scores, x);
        return scores;
    }

    /** scores += x · W */
    void addTo(float[] scores, float[] x) {
        Rows.addProduct(scores, x, weights);
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, weights);
        FloatArrays.writeHalf(out, bias);
    }

    static LinearLayer read(DataInput in, int inputs, int classes) throws IOException {
        var layer = new LinearLayer(classes, FloatArrays.readHalves(in), FloatArrays.readHalf(in));
        if (layer.bias.length != classes || layer.weights.length != (long) inputs * classes) {
            throw new DamagedModel("a layer's size does not fit");
        }
        return layer;
    }
}
