package deskside.launcher;

import deskside.store.keys.FileKeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder of all data of this person, to be deleted. Only what Deskside makes there is touched, so that a folder that somebody shares with
 * other things loses nothing of theirs.
 */
public final class ErasedFolder {

    /** See {@link DataFolders} and {@link Logs}. */
    private static final List<String> OURS = List.of("desk", "embedded", "models", "updates", "logs");
    private static final String KEY = ".key";

    private final Path root;

    public ErasedFolder(Path root) {
        this.root = root;
    }

    /** Files and size, for a sentence: {@code 41 files (23.4 MB): desk, logs}. */
    public String contents() {
        var files = files();
        var bytes = 0L;
        for (var file : files) {
            bytes += size(file);
        }
        return String.format(Locale.ROOT, "%d files (%.1f MB): %s", files.size(), bytes / 1e6, String.join(", ", parts().map(part ->
                part.getFileName().toString()).toList()));
    }

    /**
     * Keys first, as a desk destroys its own: without them the encrypted rest cannot be read even where a disk keeps what was deleted.
     *
     * @return what {@link #contents} said before
     * @throws Failure names the first file that could not be deleted; the others are gone then
     */
    public String erase() {
        var contents = contents();
        var failed = new ArrayList<Path>();
        files().stream().filter(file -> file.toString().endsWith(KEY)).forEach(key -> destroy(key, failed));
        parts().forEach(part -> deepestFirst(part).forEach(path -> delete(path, failed)));
        if (!failed.isEmpty()) {
            throw new Failure(ExitCode.DATA, "Not everything could be deleted: " + failed.getFirst() + " is still there (" + failed.size()
                    + " in all): close Deskside and try again.");
        }
        try (var left = Files.list(root)) {
            if (left.findAny().isEmpty()) {
                Files.delete(root);
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, "The empty folder " + root + " could not be deleted: " + e.getMessage() + ".", e);
        }
        return contents;
    }

    private Stream<Path> parts() {
        return OURS.stream().map(root::resolve).filter(Files::exists);
    }

    private List<Path> files() {
        return parts().flatMap(part -> deepestFirst(part).stream()).filter(Files::isRegularFile).toList();
    }

    private static List<Path> deepestFirst(Path part) {
        try (var paths = Files.walk(part)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, "The folder " + part + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void destroy(Path key, List<Path> failed) {
        try {
            new FileKeyStore(key).destroy();
        } catch (IOException _) {
            failed.add(key);
        }
    }

    private static void delete(Path path, List<Path> failed) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            failed.add(path);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            // gone or unreadable: the sentence is about what can be seen
            return 0;
        }
    }
}
