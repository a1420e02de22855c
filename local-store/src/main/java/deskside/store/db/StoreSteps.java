package deskside.store.db;

/**
 * Where a simulation may let other things happen, or the desk die: what any of these throws ends the call. Nothing of it is used in
 * production.
 */
public interface StoreSteps {

    /** Nothing happens. */
    StoreSteps NONE = new StoreSteps() { };

    /** Before a transaction begins; other calls may come in between. */
    default void before() {
    }

    /** All changes are made, none is committed. */
    default void beforeCommit() {
    }

    /** It is committed, and the caller does not know it yet. */
    default void afterCommit() {
    }
}
