package deskside.domain.assist;

/** What the engine can use on this machine now, best first. */
public enum EngineTier {
    /** Embeddings and linear models. */
    FULL,
    /** No embeddings: keywords and linear models only. */
    KEYWORDS,
    /** No intent model yet: the knowledge can be searched, nothing is suggested. */
    SEARCH
}
