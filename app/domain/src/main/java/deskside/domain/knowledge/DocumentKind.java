package deskside.domain.knowledge;

/** What a search can find. */
public enum DocumentKind {
    ARTICLE, SCRIPT, POLICY, PRODUCT,
    /** A {@link SolvedQuestion}. */
    SOLVED
}
