package deskside.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import deskside.store.keys.DerivedKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Files of a folder, encrypted and signed with a key made from the desk's secret: AES-256-GCM (NIST SP 800-38D) with a random nonce for
 * each writing, the key by HKDF (RFC 5869), the file's name signed with it. A file that was changed, or put in another one's place, does not
 * open. Thread-safe; written beside, forced to the disk and moved into
 * place, so that a crash leaves the old file or the new one.
 */
final class SealedFiles {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Path folder;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param purpose keys of different purposes are independent of each other */
    SealedFiles(Path folder, byte[] secret, String purpose) {
        this.folder = folder;
        key = DerivedKey.of("AES", secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8));
    }

    Path folder() {
        return folder;
    }

    void write(String name, byte[] content) throws IOException {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = seal(Cipher.ENCRYPT_MODE, name, nonce, content, 0);
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        try (var out = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING)) {
            for (var rest = ByteBuffer.wrap(nonce); rest.hasRemaining(); ) {
                out.write(rest);
            }
            for (var rest = ByteBuffer.wrap(sealed); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty when there is no such file. @throws IOException also when it was changed, is cut short or was written with another key */
    Optional<byte[]> read(String name) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (bytes.length < NONCE_BYTES) {
            throw new IOException(name + " is cut short");
        }
        return Optional.of(seal(Cipher.DECRYPT_MODE, name, Arrays.copyOf(bytes, NONCE_BYTES), bytes, NONCE_BYTES));
    }

    private byte[] seal(int mode, String name, byte[] nonce, byte[] content, int from) throws IOException {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IOException(name + " was changed, is cut short or was written with another key", e);
        }
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }
}
