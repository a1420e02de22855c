package deskside.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system {@code faulty:}, a disk that can be full, or fail to make sure. Otherwise it does what the one behind it does. */
public final class FaultyDisk extends FilePathWrapper {

    private static final AtomicInteger FULL = new AtomicInteger();
    private static final AtomicInteger FORCES_TO_FAIL = new AtomicInteger();

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
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (FORCES_TO_FAIL.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("Input/output error");
            }
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
