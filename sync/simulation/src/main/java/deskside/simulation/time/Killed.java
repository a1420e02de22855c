package deskside.simulation.time;

/** The process that this code belongs to has died at this very step. An error, so that nothing in the process can catch and outlive it. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    public Killed() {
        super("killed by the simulation", null, false, false);
    }
}
