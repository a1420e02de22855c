package deskside.store.cipher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file system {@code aes:}: paths {@code aes:<name of the key>:<path>}, where the path may have a file system of its own. Only what is
 * opened as a channel is encrypted, which H2 does with its data file; its log of errors is a stream and plain, as ever.
 */
public final class EncryptedFiles extends FilePathWrapper {

    private static final String SCHEME = "aes";

    static {
        FilePath.register(new EncryptedFiles());
    }

    /** For H2, which makes one per path. */
    public EncryptedFiles() {
    }

    /** A method, not a constant: a constant would not load this class, and H2 would take the prefix for a folder's name. */
    static String prefix(String keyName) {
        return SCHEME + ":" + keyName + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected String getPrefix() {
        return prefix(keyName());
    }

    @Override
    protected FilePath unwrap(String path) {
        return FilePath.get(path.substring(endOfKeyName(path) + 1));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var password = FileKey.password(keyName());
        return new EncryptedFile(name, super.open(mode), password);
    }

    private String keyName() {
        return name.substring(SCHEME.length() + 1, endOfKeyName(name));
    }

    private static int endOfKeyName(String path) {
        var end = path.startsWith(SCHEME + ":") ? path.indexOf(':', SCHEME.length() + 1) : -1;
        if (end < 0) {
            throw new IllegalArgumentException("no path of an encrypted file: " + path);
        }
        return end;
    }
}
