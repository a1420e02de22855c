package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** scores = x · W + b. Weights lie input by input ({@code weights[input * classes + class]}), so few inputs touch little memory. */
record LinearLayer(int classes, float[] weights, float[] bias) {

    float[] scores(SparseVector x) {
        var scores = bias.clone();
        for (var i = 0; i < x.indices().length; i++) {
            Rows.add(scores, 0, x.values()[i], weights, x.indices()[i] * classes, classes);
        }
        return scores;
    }

    float[] scores(float[] x) {
        var scores = bias.clone();
        Rows.addProduct(scores, x, weights);
        return scores;
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, weights);
        FloatArrays.write(out, bias);
    }

    static LinearLayer read(DataInput in, int inputs, int classes) throws IOException {
        var layer = new LinearLayer(classes, FloatArrays.read(in), FloatArrays.read(in));
        if (layer.bias.length != classes || layer.weights.length != (long) inputs * classes) {
            throw new DamagedModel("a layer's size does not fit");
        }
        return layer;
    }
}
