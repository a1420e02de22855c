package deskside.store.db;

/** A row of the outbox does not say what was written, and there is nothing to restore it from. */
public final class DamagedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedRow(String commandId) {
        super("the outbox's row of command " + commandId + " was changed outside Deskside");
    }
}
