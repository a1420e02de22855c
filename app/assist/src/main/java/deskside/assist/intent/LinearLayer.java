package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** scores = x · W + b. Weights lie input by input ({@code weights[input * classes + class]}). */
record LinearLayer(int classes, float[] weights, float[] bias) {

    /** As it will be after writing and reading; changes the arrays. */
    static LinearLayer rounded(int classes, float[] weights, float[] bias) {
        return new LinearLayer(classes, FloatArrays.toHalf(weights), FloatArrays.toHalf(bias));
    }

    float[] scores(float[] x) {
        var scores = bias.clone();
        Rows.addProduct(scores, x, weights);
        return scores;
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.writeHalf(out, weights);
        FloatArrays.writeHalf(out, bias);
    }

    static LinearLayer read(DataInput in, int inputs, int classes) throws IOException {
        var layer = new LinearLayer(classes, FloatArrays.readHalf(in), FloatArrays.readHalf(in));
        if (layer.bias.length != classes || layer.weights.length != (long) inputs * classes) {
            throw new DamagedModel("a layer's size does not fit");
        }
        return layer;
    }
}
