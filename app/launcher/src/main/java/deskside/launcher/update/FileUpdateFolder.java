package deskside.launcher.update;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import deskside.domain.update.ProgramNumber;
import deskside.domain.update.ReleaseSource;
import deskside.domain.update.UpdateFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with the newest package and the highest number that was ever seen. Packages of before are deleted when a newer one has come. */
public final class FileUpdateFolder implements UpdateFolder {

    private static final String PART = ".part";
    /** What the desk itself should still have after a download: its data file and its log grow meanwhile. */
    private static final long LEFT_FREE = 200L << 20;
    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final long leftFree;

    public FileUpdateFolder(Path folder) {
        this(folder, LEFT_FREE);
    }

    FileUpdateFolder(Path folder, long leftFree) {
        this.folder = folder;
        this.leftFree = leftFree;
    }

    @Override
    public Optional<ProgramNumber> highestSeen() {
        try {
            return Optional.of(ProgramNumber.parse(Files.readString(seen())));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public void remember(ProgramNumber number) throws IOException {
        if (highestSeen().filter(seen -> seen.compareTo(number) >= 0).isPresent()) {
            return;
        }
        Files.createDirectories(folder);
        var beside = folder.resolve("seen" + PART);
        Files.writeString(beside, number.toString());
        Files.move(beside, seen(), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    @Override
    public Optional<Path> received(String fileName) {
        return Optional.of(folder.resolve(fileName)).filter(Files::isRegularFile);
    }

    @Override
    public Path receive(String fileName, long bytes, Filling filling) throws IOException {
        Files.createDirectories(folder);
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + leftFree) {
            throw new NoRoom(free + " bytes are free");
        }
        var part = folder.resolve(fileName + PART);
        try {
            write(part, filling);
            var whole = folder.resolve(fileName);
            Files.move(part, whole, ATOMIC_MOVE, REPLACE_EXISTING);
            dropOthers(whole);
            return whole;
        } catch (ReleaseSource.TargetFailed e) {
            Files.deleteIfExists(part);
            throw isFull(e, free) ? new NoRoom("the disk got full", e) : e;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static void write(Path part, Filling filling) throws IOException {
        try (var channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            filling.into(out);
            flush(out);
            channel.force(true);
        }
    }

    /** The last bytes can be those that do not fit. */
    private static void flush(OutputStream out) throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ReleaseSource.TargetFailed(e);
        }
    }

    /** The systems say it in their own words; that nothing is left is said by all. */
    private boolean isFull(ReleaseSource.TargetFailed e, long before) throws IOException {
        return String.valueOf(e.getMessage()).contains("No space left") || before > BUFFER && Files.getFileStore(folder).getUsableSpace() < BUFFER;
    }

    private void dropOthers(Path whole) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !file.equals(whole) && !file.equals(seen())).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path seen() {
        return folder.resolve("seen");
    }
}
