package deskside.sync.engine;

/** Lets somebody change who is signed in, and where, while nothing is on its way. */
@FunctionalInterface
public interface Switchover {

    /** Cuts the running traffic, makes the change, and goes on with what it left. Blocks; safe for all threads. */
    void exclusively(Runnable change);
}
