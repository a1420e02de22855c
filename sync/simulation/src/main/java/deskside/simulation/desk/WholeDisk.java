package deskside.simulation.desk;

import deskside.domain.sync.DeskData;

/** The desk's whole disk: it is emptied when the program has ended, and until then nothing more is asked of it. */
final class WholeDisk implements DeskData {

    private final Runnable empty;
    private boolean wiped;

    WholeDisk(Runnable empty) {
        this.empty = empty;
    }

    @Override
    public void wipe() {
        wiped = true;
        empty.run();
    }

    @Override
    public boolean isWiped() {
        return wiped;
    }
}
