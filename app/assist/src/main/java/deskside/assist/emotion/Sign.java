package deskside.assist.emotion;

import deskside.domain.assist.HandOverScore.Cause;

/** What speaks for handing a conversation over, each measured from 0 on; the {@link HandOverPoints} say how much a unit counts. */
public enum Sign {
    /** Strength of the feeling, 0..1. */
    ANGER(Cause.EMOTION), DISAPPOINTMENT(Cause.EMOTION), ANXIETY(Cause.EMOTION),
    /** How much more unpleasant the message is than the earlier ones, 0..1. */
    RISING(Cause.EMOTION),
    /** How many earlier messages asked the same. */
    REPEATED(Cause.REPEATED_QUESTION),
    /** How many turns of phrase refuse the answer: "but you said", 怎么可能. */
    PUSHBACK(Cause.PUSHBACK),
    /** Messages in a row without an answer, beyond the first two. */
    UNANSWERED(Cause.UNANSWERED),
    /** How often the bot was not sure. */
    MISSES(Cause.BOT_MISSES),
    /** 1: about nothing that the shop knows. */
    UNKNOWN(Cause.OUT_OF_KNOWLEDGE),
    /** Wishes beyond the first; orders beyond the first; 1 where money is named. */
    WISHES(Cause.COMPLEXITY), ORDERS(Cause.COMPLEXITY), MONEY(Cause.COMPLEXITY),
    /** Steps above silver. It adds to other signs and is none by itself. */
    TIER(Cause.TIER);

    private final Cause cause;

    Sign(Cause cause) {
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }
}
