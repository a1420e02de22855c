package deskside.simulation.desk;

import deskside.simulation.seam.Seams;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Trace;

/** What all parts of one world share. */
public record Surroundings(Agenda agenda, Trace trace, Ledger ledger, Seams seams, Alarm alarm) {

    /** Hears of violated invariants. */
    @FunctionalInterface
    public interface Alarm {

        /** @param invariant its number in sync.md */
        void violated(String invariant, String what);
    }
}
