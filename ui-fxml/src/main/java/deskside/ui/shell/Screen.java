package deskside.ui.shell;

/** All screens of the program, in the order of the rail. */
public enum Screen {
    CONVERSATIONS, KNOWLEDGE, CASES, NOTICES, APPROVALS, OUTBOX, SETTINGS
}
