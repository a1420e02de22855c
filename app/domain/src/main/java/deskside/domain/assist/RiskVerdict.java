package deskside.domain.assist;

/** What happens to a text with a hit, from mild to strict. */
public enum RiskVerdict {
    /** It may be sent; the agent sees the mark. */
    WARN,
    /** A supervisor may allow it; until one did it is not sent. */
    SECOND_PERSON,
    /** It is never sent. */
    BLOCK
}
