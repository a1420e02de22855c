package deskside.store.cipher;

import deskside.store.keys.DerivedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets H2 open files that are encrypted with a secret, until it is closed; files that are open then go on. Paths name the key and do not
 * contain it, since they appear in messages and logs. The same secret has the same name: H2 knows open databases by their paths. Thread-safe.
 */
public final class FileKey implements AutoCloseable {

    private static final byte[] PURPOSE = "deskside name of a file's key 1".getBytes(StandardCharsets.US_ASCII);
    /** Enough that no two secrets of a process share a name. */
    private static final int NAME_BYTES = 8;

    private static final ConcurrentMap<String, Held> HELD = new ConcurrentHashMap<>();

    private final String name;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FileKey(String name) {
        this.name = name;
    }

    /** @param secret the one whose hexadecimal digits are H2's file password for the same files */
    public static FileKey of(byte[] secret) {
        var derived = DerivedKey.of("AES", secret, new byte[0], PURPOSE).getEncoded();
        var name = HexFormat.of().formatHex(Arrays.copyOf(derived, NAME_BYTES));
        HELD.merge(name, new Held(password(secret), 1), (held, _) -> new Held(held.password, held.holders + 1));
        return new FileKey(name);
    }

    /** What comes before the path in an H2 address, {@code jdbc:h2:<prefix><path>}. */
    public String prefix() {
        return EncryptedFiles.prefix(name);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            HELD.computeIfPresent(name, (_, held) -> held.holders == 1 ? null : new Held(held.password, held.holders - 1));
        }
    }

    /** @throws IOException when the key is closed */
    static byte[] password(String name) throws IOException {
        var held = HELD.get(name);
        if (held == null) {
            throw new IOException("the key of the file is not at hand: what it was opened with is closed");
        }
        return held.password;
    }

    /** As H2 makes it of a password: two bytes for each character. */
    static byte[] password(byte[] secret) {
        return HexFormat.of().formatHex(secret).getBytes(StandardCharsets.UTF_16BE);
    }

    private record Held(byte[] password, int holders) {
    }
}
