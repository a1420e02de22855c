package deskside.simulation.store;

import deskside.store.journal.JournalMedium;
import java.io.ByteArrayOutputStream;

/** A journal's bytes on a simulated disk: they survive the death of the program. One thread at a time. */
final class MemoryJournal implements JournalMedium {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void clear() {
        bytes.reset();
    }

    @Override
    public byte[] read() {
        return bytes.toByteArray();
    }

    @Override
    public void append(byte[] more) {
        bytes.writeBytes(more);
    }

    @Override
    public void force() {
        // a killed program loses nothing that it has handed over
    }

    @Override
    public void replace(byte[] all) {
        bytes.reset();
        bytes.writeBytes(all);
    }

    @Override
    public void setAside() {
        throw new IllegalStateException("a simulated journal is never damaged");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
