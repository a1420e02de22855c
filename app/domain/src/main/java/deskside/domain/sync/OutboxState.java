package deskside.domain.sync;

/** The life of a command at the desk. */
public enum OutboxState {
    /** Durable, waits for its turn or for the network. */
    READY,
    /** On its way; the answer is not known yet. */
    SENDING,
    /** The hub has executed it and said so. */
    ACKED,
    /** The hub refused it for good; {@code lastError} says why. */
    REJECTED,
    /** Held: something happened meanwhile, a person decides (send, edit, drop). */
    HELD,
    /** Its time ran out before it could be sent. */
    EXPIRED,
    /** A person gave it up. */
    DROPPED;

    /** Nothing more will happen to it by itself or by a person. */
    public boolean isFinal() {
        return this == ACKED || this == REJECTED || this == EXPIRED || this == DROPPED;
    }
}
