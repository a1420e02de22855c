package deskside.store.keys;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the secret in a file that only its owner may read (mode 600 where the file system knows modes).
 *
 * <p>What this protects: a copy of the data file alone is unreadable. What it does not protect: whoever can read the whole folder as this
 * user, or takes the whole disk, has key and data. That takes the system's key store or a passphrase, behind the same interface.
 */
public final class FileKeyStore implements KeyStore {

    private final Path file;
    private final SecureRandom random;

    public FileKeyStore(Path file) {
        this(file, new SecureRandom());
    }

    FileKeyStore(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** @throws IOException also when the file does not hold a secret */
    @Override
    public Optional<byte[]> secret() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var secret = Files.readAllBytes(file);
        if (secret.length != SECRET_LENGTH) {
            throw new IOException("the key file has " + secret.length + " bytes instead of " + SECRET_LENGTH);
        }
        return Optional.of(secret);
    }

    /** Written beside and moved into place, so that a crash never leaves half a key. */
    @Override
    public byte[] create() throws IOException {
        if (Files.exists(file)) {
            throw new IOException("there is a key already");
        }
        var secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (var channel = FileChannel.open(beside, Set.of(CREATE_NEW, WRITE), ownerOnly())) {
            for (var bytes = ByteBuffer.wrap(secret); bytes.hasRemaining();) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file);
        return secret;
    }

    /** Overwritten first, for a removed file's bytes may stay on the disk. */
    @Override
    public void destroy() throws IOException {
        if (Files.exists(file)) {
            try (var channel = FileChannel.open(file, WRITE)) {
                for (var zeros = ByteBuffer.allocate(SECRET_LENGTH); zeros.hasRemaining();) {
                    channel.write(zeros);
                }
                channel.force(true);
            }
            Files.delete(file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
