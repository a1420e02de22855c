package deskside.store.db;

import java.util.function.Supplier;

/** On which threads the database is used. */
interface DatabaseAccess {

    <T> T read(Supplier<T> work);

    /** One after the other. */
    <T> T write(Supplier<T> work);

    /** As a write, but nobody waits for it; not after {@link #close}. */
    void writeLater(Runnable work);

    /** Waits for what is running, then runs {@code last}, then nothing more. */
    void close(Runnable last);

    /** Whose connection the calling thread uses; each owner has one. */
    Object owner();
}
