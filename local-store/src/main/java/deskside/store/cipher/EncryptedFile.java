package deskside.store.cipher;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.security.SHA256;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file in the format of H2's {@code CIPHER=AES}: a header of 4,096 bytes with the salt of its key, then the content in encrypted blocks of
 * 4,096 bytes. It is read at any place, and written and cut in whole blocks only, as H2 does. Safe for several threads, as long as they write
 * different blocks.
 */
final class EncryptedFile extends FileBaseDefault {

    static final int BLOCK = 4_096;
    private static final int HEADER = 4_096;
    private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_LENGTH = 8;
    /** The password is 256 random bits, nothing that could be guessed: the derivation need not be slow. */
    private static final int DERIVATION_ROUNDS = 10;
    private static final int KEY_LENGTH = 16;

    private final String name;
    private final FileChannel base;
    private final byte[] password;
    /** Of the content. */
    private final AtomicLong size = new AtomicLong();
    private volatile @Nullable Xts xts;

    /** @param name for messages */
    EncryptedFile(String name, FileChannel base, byte[] password) {
        this.name = name;
        this.base = base;
        this.password = password.clone();
    }

    /** Not before something is asked of the content: H2 locks the file first, and nothing may be written into one that another has locked. */
    private Xts xts() throws IOException {
        var known = xts;
        return known == null ? begun() : known;
    }

    private synchronized Xts begun() throws IOException {
        var known = xts;
        if (known != null) {
            return known;
        }
        var salt = new byte[SALT_LENGTH];
        var length = base.size();
        if (length < HEADER) {
            new SecureRandom().nextBytes(salt);
            writeFully(ByteBuffer.allocate(HEADER).put(MARK).put(salt).rewind(), 0);
        } else {
            readFully(ByteBuffer.wrap(salt), MARK.length);
            var content = length - HEADER;
            // what is no whole block was cut off: it counts in the place of the block before, as H2 has it
            size.set(content % BLOCK == 0 ? content : content - BLOCK);
        }
        var key = SHA256.getPBKDF2(password, salt, DERIVATION_ROUNDS, KEY_LENGTH);
        var made = new Xts(key, key, BLOCK);
        xts = made;
        return made;
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("no position: " + position);
        }
        if (!bytes.hasRemaining()) {
            return 0;
        }
        var cipher = xts();
        var end = size.get();
        if (position >= end) {
            return -1;
        }
        var length = (int) Math.min(bytes.remaining(), end - position);
        if (position % BLOCK == 0 && length % BLOCK == 0 && bytes.hasArray()) {
            var part = bytes.slice(bytes.position(), length);
            readFully(part, HEADER + position);
            cipher.decrypt(position / BLOCK, part.array(), part.arrayOffset(), length);
            bytes.position(bytes.position() + length);
        } else {
            var first = position / BLOCK;
            var blocks = new byte[Math.toIntExact(((position + length - 1) / BLOCK - first + 1) * BLOCK)];
            readFully(ByteBuffer.wrap(blocks), HEADER + first * BLOCK);
            cipher.decrypt(first, blocks, 0, blocks.length);
            bytes.put(blocks, (int) (position % BLOCK), length);
        }
        return length;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        var length = bytes.remaining();
        requireWholeBlocks(position);
        requireWholeBlocks(length);
        var cipher = xts();
        var sealed = new byte[length];
        if (bytes.hasArray()) {
            cipher.encrypt(position / BLOCK, bytes.array(), bytes.arrayOffset() + bytes.position(), length, sealed);
            bytes.position(bytes.limit());
        } else {
            var plain = new byte[length];
            bytes.get(plain);
            cipher.encrypt(position / BLOCK, plain, 0, length, sealed);
        }
        writeFully(ByteBuffer.wrap(sealed), HEADER + position);
        var end = position + length;
        var before = size.getAndAccumulate(end, Math::max);
        if (end > before && before % BLOCK != 0) {
            // the rest of a file that was cut off: left there, the last block written now would not count at the next opening
            base.truncate(HEADER + end);
        }
        return length;
    }

    @Override
    protected void implTruncate(long newSize) throws IOException {
        requireWholeBlocks(newSize);
        xts();
        if (newSize <= size.get()) {
            base.truncate(HEADER + newSize);
            size.accumulateAndGet(newSize, Math::min);
        }
    }

    @Override
    public long size() throws IOException {
        xts();
        return size.get();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }

    @Override
    public String toString() {
        return name;
    }

    private static void requireWholeBlocks(long bytes) {
        if (bytes < 0 || bytes % BLOCK != 0) {
            throw new IllegalArgumentException("no whole blocks: " + bytes);
        }
    }

    private void readFully(ByteBuffer bytes, long position) throws IOException {
        for (var at = position; bytes.hasRemaining(); ) {
            var read = base.read(bytes, at);
            if (read < 0) {
                throw new EOFException(name + " ends at " + base.size() + ", before " + (at + bytes.remaining()));
            }
            at += read;
        }
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        for (var at = position; bytes.hasRemaining(); ) {
            at += base.write(bytes, at);
        }
    }
}
