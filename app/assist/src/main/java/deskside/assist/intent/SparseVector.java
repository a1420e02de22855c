package deskside.assist.intent;

/** A vector of which few places are not zero. {@code indices} ascend. */
record SparseVector(int[] indices, float[] values) {
}
