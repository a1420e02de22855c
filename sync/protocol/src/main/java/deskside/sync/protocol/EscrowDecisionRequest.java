package deskside.sync.protocol;

/** What is to become of a command in escrow. The answer is its receipt, the same one however often it is decided. */
public record EscrowDecisionRequest(String commandId, Decision decision) {

    /** RELEASE: execute it in its author's name, once, if it still can be; DROP: never execute it. */
    public enum Decision { RELEASE, DROP }
}
