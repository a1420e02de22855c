package deskside.domain.sync;

/** Signing out at this desk. Blocks until the line has let go; safe for all threads. */
public interface SignOut {

    /** The token is gone afterwards. What is queued stays, and is sent when the same person signs in again. */
    void signOut();
}
