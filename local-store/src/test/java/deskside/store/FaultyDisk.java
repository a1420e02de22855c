package deskside.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system {@code faulty:}, a disk that can be full, fail to make sure, or fail at the n-th change. Otherwise it does what the one behind it does. */
public final class FaultyDisk extends FilePathWrapper {

    private static final AtomicInteger FULL = new AtomicInteger();
    private static final AtomicInteger FORCES_TO_FAIL = new AtomicInteger();
    private static final AtomicLong CHANGES = new AtomicLong();
    private static final AtomicLong FIRST_TO_FAIL = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicLong LAST_TO_FAIL = new AtomicLong(Long.MAX_VALUE);

    static {
        FilePath.register(new FaultyDisk());
    }

    /** For H2, which makes one per path. */
    public FaultyDisk() {
    }

    /** A method, not a constant: a constant would not load this class, and H2 would take the prefix for a folder's name. */
    static String prefix() {
        return "faulty:async:";
    }

    static void fill() {
        FULL.set(1);
    }

    static void repair() {
        FULL.set(0);
        FORCES_TO_FAIL.set(0);
        FIRST_TO_FAIL.set(Long.MAX_VALUE);
    }

    /** Changes of a file (writes, cuts and forces) since the last call of {@link #failFrom}. */
    static long changes() {
        return CHANGES.get();
    }

    /** The changes {@code first} to {@code last}, counted from here and from 1, fail. */
    static void failFrom(long first, long last) {
        CHANGES.set(0);
        LAST_TO_FAIL.set(last);
        FIRST_TO_FAIL.set(first);
    }

    private static void change() throws IOException {
        var number = CHANGES.incrementAndGet();
        if (number >= FIRST_TO_FAIL.get() && number <= LAST_TO_FAIL.get()) {
            throw new IOException("Input/output error");
        }
    }

    static void failForces(int times) {
        FORCES_TO_FAIL.set(times);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FaultyFile(super.open(mode));
    }

    private static final class FaultyFile extends FileBaseDefault {

        private final FileChannel file;

        private FaultyFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (FULL.get() > 0) {
                throw new IOException("No space left on device");
            }
            change();
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (FORCES_TO_FAIL.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("Input/output error");
            }
            change();
            file.force(metaData);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            change();
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
