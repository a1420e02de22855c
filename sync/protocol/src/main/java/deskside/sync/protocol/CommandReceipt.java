package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The stored result of a command; the same for every repetition of it.
 *
 * @param outcome EXECUTED or REJECTED (for good; the place in the sequence is used up all the same)
 * @param receipt the hub's receipt number
 * @param reason  why it was rejected, one sentence for a person; null when executed
 */
public record CommandReceipt(String commandId, Outcome outcome, String receipt, @Nullable String reason) {

    /** How it ended. */
    public enum Outcome { EXECUTED, REJECTED }
}
