package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** scores = max(0, x · A + a) · B + b: a network with one hidden layer. The scores are logits. Immutable, safe for all threads. */
record HiddenLayers(LinearLayer hidden, LinearLayer output) {

    float[] scores(float[] x) {
        var active = hidden.scores(x);
        for (var j = 0; j < active.length; j++) {
            active[j] = Math.max(0, active[j]);
        }
        return output.scores(active);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hidden.classes());
        hidden.write(out);
        output.write(out);
    }

    static HiddenLayers read(DataInput in, int inputs, int classes) throws IOException {
        var width = FloatArrays.size(in, HiddenTrainer.MOST_WIDTH);
        return new HiddenLayers(LinearLayer.read(in, inputs, width), LinearLayer.read(in, width, classes));
    }
}
