package deskside.domain.assist;

/** What the engine can use on this machine. */
public enum EngineTier {
    /** Embeddings and linear models. */
    FULL,
    /** No native library: keywords and linear models only. */
    KEYWORDS
}
