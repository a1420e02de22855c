package deskside.assist.intent;

/** A vector of which few places are not zero. {@code indices} ascend. */
record SparseVector(int[] indices, float[] values) {

    SparseVector times(float factor) {
        var scaled = new float[values.length];
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return new SparseVector(indices, scaled);
    }

    float dot(SparseVector other) {
        var sum = 0f;
        var i = 0;
        var j = 0;
        while (i < indices.length && j < other.indices.length) {
            if (indices[i] == other.indices[j]) {
                sum += values[i++] * other.values[j++];
            } else if (indices[i] < other.indices[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
