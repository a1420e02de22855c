package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Takes the common part out of embeddings and brings them to a mean length of 1: all vectors of one model point roughly the same
 * way, which slows the optimiser and flattens cosines.
 */
record Centering(float[] mean, float scale) {

    static Centering learn(List<float[]> vectors) {
        var mean = new float[vectors.getFirst().length];
        for (var vector : vectors) {
            for (var i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        var lengths = 0.0;
        for (var vector : vectors) {
            var squares = 0.0;
            for (var i = 0; i < mean.length; i++) {
                squares += (vector[i] - mean[i]) * (vector[i] - mean[i]);
            }
            lengths += Math.sqrt(squares) / vectors.size();
        }
        return new Centering(mean, lengths == 0 ? 1 : (float) (1 / lengths));
    }

    float[] apply(float[] vector) {
        var centred = new float[vector.length];
        for (var i = 0; i < vector.length; i++) {
            centred[i] = (vector[i] - mean[i]) * scale;
        }
        return centred;
    }

    /** Centred, of unit length: cosines between such vectors tell more than between plain ones. */
    float[] direction(float[] vector) {
        var centred = apply(vector);
        var length = (float) Math.sqrt(Rows.dot(centred, centred));
        for (var i = 0; length > 0 && i < centred.length; i++) {
            centred[i] /= length;
        }
        return centred;
    }

    void write(DataOutput out) throws IOException {
        FloatArrays.write(out, mean);
        out.writeFloat(scale);
    }

    static Centering read(DataInput in) throws IOException {
        return new Centering(FloatArrays.read(in), in.readFloat());
    }
}
