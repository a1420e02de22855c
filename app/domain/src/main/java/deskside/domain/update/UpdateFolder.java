package deskside.domain.update;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What is kept here of newer versions. Calls block on the disk; safe for several threads and processes. */
public interface UpdateFolder {

    /** The newest version that a publisher has ever shown to this person; none before the first. Unreadable counts as none. */
    Optional<ProgramNumber> highestSeen();

    /** Keeps it as {@link #highestSeen} if it is higher. @throws IOException when it cannot be written */
    void remember(ProgramNumber seen) throws IOException;

    /** A file that was received whole before, if it is still there. */
    Optional<Path> received(String fileName);

    /**
     * Makes room for {@code bytes}, lets {@code filling} write, and keeps the file under its name only when that has ended well; else nothing
     * of it stays.
     *
     * @throws NoRoom when the disk has less than {@code bytes} left, or got full meanwhile
     */
    Path receive(String fileName, long bytes, Filling filling) throws IOException;

    /** Writes the file. */
    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /** The disk is full. */
    final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        public NoRoom(String message, IOException cause) {
            super(message, cause);
        }

        public NoRoom(String message) {
            super(message);
        }
    }
}
