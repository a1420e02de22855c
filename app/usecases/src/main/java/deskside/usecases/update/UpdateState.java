package deskside.usecases.update;

import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import java.nio.file.Path;

/** What is known about newer versions. */
public sealed interface UpdateState {

    /** This installation looks for none: its keeper brings them. */
    record NoSource() implements UpdateState {
    }

    /** Not looked yet, or nobody could be asked; said to nobody who did not ask. */
    record Unknown() implements UpdateState {
    }

    /** This is the newest. */
    record Newest(ProgramNumber version) implements UpdateState {
    }

    /**
     * A newer one can be fetched.
     *
     * @param urgent  this version should not be used any longer
     * @param waiting items of the queue that are to be sent first
     */
    record Available(Release release, boolean urgent, int waiting) implements UpdateState {
    }

    /** A newer one lies here. @param file installs it */
    record Ready(Release release, Path file) implements UpdateState {
    }

    /** What was offered or fetched is not used; the version that runs goes on. */
    record Refused(Refusal why) implements UpdateState {
    }

    /** Why something is not used. */
    enum Refusal {
        /** The manifest is not signed by a key that this installation believes. */
        WRONG_SIGNATURE,
        /** It is signed, but cannot be understood. */
        MALFORMED,
        /** It offers less than what runs here or was offered before: an old manifest, shown again. */
        OLDER,
        /** There is no package for this system in it. */
        NO_PACKAGE,
        /** The connection broke off; trying again goes on from the beginning. */
        BROKEN_OFF,
        /** Length or hash are not as signed. */
        DAMAGED,
        DISK_FULL,
        /** The folder for downloads cannot be written. */
        NOT_WRITABLE
    }
}
