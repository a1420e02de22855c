package deskside.domain.conversation;

/** Who said a message. */
public enum Sender {
    CUSTOMER, AGENT, BOT,
    /** An event of the conversation itself (accepted, transferred, closed). */
    SYSTEM
}
