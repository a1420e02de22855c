package deskside.domain.sync;

/** Everything that a desk keeps on this computer, for the day when it must not keep it any longer. Safe for several threads. */
public interface DeskData {

    /**
     * Removes all of it, and what it is encrypted with, so that nothing of it can be read again even if the program dies now; what is still
     * open reads as empty until the program ends. Blocks on the disk.
     */
    void wipe();

    /** Whether that was begun: from then until the next start nothing can be kept. */
    boolean isWiped();
}
