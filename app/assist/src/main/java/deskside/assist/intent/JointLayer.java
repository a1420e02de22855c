package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** scores = n-grams · A + dense · B + b: one linear model over both kinds of features. The bias is with the n-grams. */
record JointLayer(SparseLayer ngrams, LinearLayer dense) {

    float[] scores(Features x) {
        var scores = ngrams.scores(x.ngrams());
        dense.addTo(scores, x.dense());
        return scores;
    }

    void write(DataOutput out) throws IOException {
        ngrams.write(out);
        dense.write(out);
    }

    static JointLayer read(DataInput in, int ngrams, int dense, int classes) throws IOException {
        return new JointLayer(SparseLayer.read(in, ngrams, classes), LinearLayer.read(in, dense, classes));
    }
}
