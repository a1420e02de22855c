package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The part of a model that reads embeddings: logistic regression over centred vectors, and the examples nearest to one. */
record EmbeddingHead(Centering centering, LinearLayer layer, Neighbours neighbours) {

    static EmbeddingHead train(List<float[]> vectors, int[] labels, int classes) {
        var centering = Centering.learn(vectors);
        var centred = vectors.stream().map(centering::apply).toList();
        return new EmbeddingHead(centering, SoftmaxTrainer.train(centred, labels, classes), Neighbours.of(vectors, labels));
    }

    float[] scores(float[] vector) {
        return layer.scores(centering.apply(vector));
    }

    void write(DataOutput out) throws IOException {
        centering.write(out);
        layer.write(out);
        neighbours.write(out);
    }

    static EmbeddingHead read(DataInput in, int classes) throws IOException {
        var centering = Centering.read(in);
        return new EmbeddingHead(centering, LinearLayer.read(in, centering.mean().length, classes), Neighbours.read(in));
    }
}
