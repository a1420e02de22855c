package deskside.store.lucene;

/** How far the index is. @param done of {@code total} documents queued since it was last up to date; equal when it is */
public record IndexProgress(int done, int total) {

    public boolean isUpToDate() {
        return done >= total;
    }
}
