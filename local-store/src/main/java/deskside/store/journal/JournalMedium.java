package deskside.store.journal;

import java.io.IOException;

/** Where a journal's bytes lie. Used by one thread at a time. */
public interface JournalMedium {

    /** All bytes; empty when there is no journal yet. */
    byte[] read() throws IOException;

    /** Behind the last byte. After a failure what was written is undone, now or before the next append. */
    void append(byte[] bytes) throws IOException;

    /** What was appended is on the disk itself on return. */
    void force() throws IOException;

    /** All bytes at once, or none: a crash leaves the old ones or the new ones. Forced. */
    void replace(byte[] bytes) throws IOException;

    /** Keeps a copy of what is there now under another name, for a person to look at. */
    void setAside() throws IOException;

    void close() throws IOException;
}
