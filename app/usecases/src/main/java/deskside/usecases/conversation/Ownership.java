package deskside.usecases.conversation;

/** Whose a conversation is, seen from this desk and with its own waiting commands already counted. */
public enum Ownership { MINE, WAITING, COLLEAGUE, CLOSED }
