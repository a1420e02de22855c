package deskside.store.db;

import deskside.store.cipher.FileKey;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jdbi.v3.core.Jdbi;

/** A copy of a data file, opened for reading only. */
public final class DataFileCopy {

    private static final String ENDING = ".mv.db";

    private final Path file;
    private final byte[] secret;

    /** @param file with H2's ending {@code .mv.db} */
    public DataFileCopy(Path file, byte[] secret) {
        this.file = file;
        this.secret = secret.clone();
    }

    /** How many rows each table has. @throws RuntimeException when it does not open */
    public SortedMap<String, Long> rows() {
        var path = file.toAbsolutePath().toString();
        try (var key = FileKey.of(secret)) {
            var source = Database.source(key, "file:" + path.substring(0, path.length() - ENDING.length()) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
            return Jdbi.create(source).withHandle(TableRows::of);
        }
    }
}
