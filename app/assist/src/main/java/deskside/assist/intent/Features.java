package deskside.assist.intent;

/** One text as the linear models read it. {@code dense} is empty for the tier without embeddings. */
record Features(SparseVector ngrams, float[] dense) {

    static final float[] NONE = {};

    /** For all classes at once; the squared length, 1 for the bias included. */
    float squares() {
        var sum = 1 + Rows.dot(dense, dense);
        for (var value : ngrams.values()) {
            sum += value * value;
        }
        return sum;
    }
}
