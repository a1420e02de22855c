package deskside.domain.conversation;

/** The hub's state machine: WAITING → ACTIVE ⇄ FOLLOW_UP → CLOSED; a transfer goes from ACTIVE back to WAITING. */
public enum ConversationStatus {
    /** In the queue, nobody has it. */
    WAITING,
    /** An agent has it. */
    ACTIVE,
    /** Answered; the agent has promised to come back to it. */
    FOLLOW_UP,
    CLOSED
}
