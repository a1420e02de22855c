package deskside.store;

import static java.nio.file.StandardOpenOption.WRITE;

import deskside.store.StoreUnavailable.Kind;
import deskside.store.db.BeforeMigration;
import deskside.store.db.DataFileCopy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps data file and journal as they were before a newer Deskside changes the tables, in {@code backups/schema-<version>-<time>}. The copy is
 * compared byte by byte and opened, and every table's rows are counted, before anything is changed. It is encrypted like the original and
 * opens with the same {@code desk.key}: to go back, put both files in place of the newer ones and start the older Deskside.
 */
final class MigrationBackup implements BeforeMigration {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    /** Two updates back; older ones would keep personal data longer than anybody needs them. */
    private static final int KEPT = 2;

    private final DataFolder folder;
    private final byte[] secret;
    private final InstantSource clock;

    MigrationBackup(DataFolder folder, byte[] secret, InstantSource clock) {
        this.folder = folder;
        this.secret = secret.clone();
        this.clock = clock;
    }

    @Override
    public void run(String fromVersion, SortedMap<String, Long> rows) {
        var place = folder.backups().resolve("schema-" + fromVersion + "-" + STAMP.format(clock.instant()));
        try {
            Files.createDirectories(place);
            copy(folder.databaseFile(), place);
            if (Files.exists(folder.journal())) {
                copy(folder.journal(), place);
            }
            verify(place.resolve(folder.databaseFile().getFileName()), rows);
            LOG.info("the data of schema {} are kept in {}", fromVersion, place.getFileName());
            dropOldest();
        } catch (IOException e) {
            discard(place);
            throw DataFolder.unavailable(folder.database().getParent(), e);
        } catch (RuntimeException e) {
            discard(place);
            throw e;
        }
    }

    private static void copy(Path file, Path place) throws IOException {
        var copy = Files.copy(file, place.resolve(file.getFileName()));
        try (var channel = FileChannel.open(copy, WRITE)) {
            channel.force(true);
        }
        if (Files.mismatch(file, copy) != -1) {
            throw new IOException("the copy of " + file.getFileName() + " differs from it");
        }
    }

    private void verify(Path copy, SortedMap<String, Long> rows) {
        var found = new DataFileCopy(copy, secret).rows();
        if (!found.equals(rows)) {
            throw new StoreUnavailable(Kind.DAMAGED, "The data in " + folder.databaseFile() + " could not be copied for safety before the update of"
                    + " their tables (the copy has other rows): nothing was changed. Run 'deskside recover', or start the Deskside of before.");
        }
    }

    private void dropOldest() throws IOException {
        List<Path> backups;
        try (var found = Files.list(folder.backups())) {
            backups = found.filter(Files::isDirectory).sorted(Comparator.comparing(MigrationBackup::madeAt).reversed()).toList();
        }
        backups.stream().skip(KEPT).forEach(MigrationBackup::discard);
    }

    private static Instant madeAt(Path backup) {
        try {
            return Files.getLastModifiedTime(backup).toInstant();
        } catch (IOException _) {
            // gone meanwhile: the oldest of all
            return Instant.EPOCH;
        }
    }

    private static void discard(Path place) {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("the backup {} could not be deleted: {}", place.getFileName(), e.getMessage());
        }
    }
}
