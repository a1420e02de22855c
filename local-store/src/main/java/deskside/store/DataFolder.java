package deskside.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import deskside.store.StoreUnavailable.Kind;
import deskside.store.db.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder of one desk, locked against a second desk until closed. The system releases the lock when the process dies. */
final class DataFolder implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder lock(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("desk.lock"), CREATE, WRITE);
            if (isLocked(channel)) {
                var folder = new DataFolder(path, channel);
                folder.requireWritable();
                return folder;
            }
            channel.close();
        } catch (IOException e) {
            throw unavailable(path, e);
        }
        throw new StoreUnavailable(Kind.IN_USE,
                "Another Deskside is using the data folder " + path + ": close it, or start this one with another folder.");
    }

    Path database() {
        return path.resolve("desk");
    }

    Path databaseFile() {
        return path.resolve("desk.mv.db");
    }

    Path key() {
        return path.resolve("desk.key");
    }

    Path keyCheck() {
        return path.resolve("desk.keycheck");
    }

    Path journal() {
        return path.resolve("outbox.journal");
    }

    /** What {@link MigrationBackup} keeps. */
    Path backups() {
        return path.resolve("backups");
    }

    Path index() {
        return path.resolve("index");
    }

    Path models() {
        return path.resolve("models");
    }

    Path attachments() {
        return path.resolve("attachments");
    }

    private Path removalMark() {
        return path.resolve("desk.remove");
    }

    /** From now on everything in the folder is to go, however the program ends. */
    void markForRemoval() throws IOException {
        try (var mark = FileChannel.open(removalMark(), CREATE, WRITE)) {
            mark.force(true);
        }
    }

    boolean isMarkedForRemoval() {
        return Files.exists(removalMark());
    }

    /** Everything but the lock, and the mark last. To be called when nothing of it is open. */
    void removeAll() throws IOException {
        try (var files = Files.walk(path)) {
            var all = files.filter(file -> !file.equals(path) && !file.endsWith("desk.lock") && !file.equals(removalMark()))
                    .sorted(Comparator.reverseOrder()).toList();
            for (var file : all) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(removalMark());
    }

    /** @return where the data file is now; null when there was none */
    @Nullable Path setAside(Instant now) {
        var name = "desk.damaged-" + STAMP.format(now);
        try {
            if (Files.exists(keyCheck())) {
                Files.move(keyCheck(), path.resolve(name + ".keycheck"));
            }
            return Files.exists(databaseFile()) ? Files.move(databaseFile(), path.resolve(name + ".mv.db")) : null;
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    static StoreUnavailable unavailable(Path path, Exception e) {
        return Trouble.of(e) == Trouble.DISK_FULL
                ? new StoreUnavailable(Kind.DISK_FULL, "The disk with the data folder " + path + " is full: free some space and start again.", e)
                : new StoreUnavailable(Kind.NOT_WRITABLE,
                        "The data folder " + path + " cannot be written: check its permissions, or start with another folder.", e);
    }

    /** H2 would open a file it may not write read-only, and say so only at the first change. */
    private void requireWritable() throws IOException {
        if (!Files.isWritable(path) || Files.exists(databaseFile()) && !Files.isWritable(databaseFile())) {
            close();
            throw new IOException("not writable: " + path);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
