package deskside.simulation.desk;

import deskside.sync.protocol.CommandRequest;

/** Looks over a desk's shoulder; what it finds it tells the world's alarm. */
public interface DeskWatch {

    /** The program has just started on what its disk holds. */
    void started(SimulatedDesk desk);

    /** A page was applied, or the copy was reset. */
    void copyChanged(SimulatedDesk desk);

    /** A command is about to leave. */
    void sending(SimulatedDesk desk, CommandRequest request);
}
