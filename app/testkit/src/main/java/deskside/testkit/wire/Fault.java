package deskside.testkit.wire;

/** What may befall one connection. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** Each piece waits some milliseconds. */
    LATENCY,
    /** Each piece goes on in slices of a few bytes. */
    SLICING,
    /** Reset (RST) as soon as it is open. */
    RESET,
    /** Cut after some bytes of the client: the request arrives in part, or whole and unanswered. */
    CUT_UPSTREAM,
    /** Cut after some bytes of the server: it has done what was asked, and the client does not hear so. */
    CUT_DOWNSTREAM,
    /** Swallows everything and says nothing. */
    BLACKHOLE,
    /** All that the client has sent is sent to the server once more, on another connection, when this one ends. */
    REPLAY,
    /** The client is told that nothing more comes, while its bytes still go through. */
    HALF_CLOSE
}
