package deskside.assist.intent;

import deskside.domain.Language;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The part of a model that reads characters and words; needs no embedder. */
record NgramHead(NgramVectorizer vectorizer, LinearLayer layer) {

    static NgramHead train(List<String> texts, int[] labels, int classes, Language language) {
        var vectorizer = NgramVectorizer.learn(texts, language);
        var vectors = texts.stream().map(text -> vectorizer.vectorize(text).vector()).toList();
        return new NgramHead(vectorizer, SvmTrainer.train(vectors, labels, vectorizer.size(), classes));
    }

    void write(DataOutput out) throws IOException {
        vectorizer.write(out);
        layer.write(out);
    }

    static NgramHead read(DataInput in, int classes) throws IOException {
        var vectorizer = NgramVectorizer.read(in);
        return new NgramHead(vectorizer, LinearLayer.read(in, vectorizer.size(), classes));
    }
}
