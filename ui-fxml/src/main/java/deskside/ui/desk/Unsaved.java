package deskside.ui.desk;

/** What somebody has begun and not submitted, and nobody would find again after its window has closed. Drafts of replies are not among it: they are kept. */
public enum Unsaved {
    CASE_FORM, PROCEDURE, PROPOSAL, NOTICE, CALL, APPROVAL
}
