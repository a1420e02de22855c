package deskside.ui.tray;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of the system's fonts that AWT writes into the person's home on Linux ({@code ~/.java/fonts/VERSION}, OpenJDK 25) when it begins. Whoever removes the
 * program finds nothing of it but its data: what was not there before goes again. Without it AWT asks the system the next time, on a thread that nobody waits for.
 */
final class FontList {

    private static final Logger LOG = LoggerFactory.getLogger(FontList.class);

    private final Path home;
    private final Path folder;
    private final Set<Path> before;

    /** Looks what is there before AWT begins. @param version of Java */
    FontList(Path home, String version) {
        this.home = home;
        folder = home.resolve(".java").resolve("fonts").resolve(version);
        before = files();
    }

    private Set<Path> files() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            LOG.warn("Java's lists of fonts in {} cannot be looked at", folder, e);
            return Set.of();
        }
    }

    /** Deletes what has come since, and the folders that are empty then. */
    void tidy() {
        var come = files().stream().filter(file -> !before.contains(file)).toList();
        if (come.isEmpty()) {
            return;
        }
        try {
            for (var file : come) {
                Files.deleteIfExists(file);
            }
            for (var each : Stream.iterate(folder, it -> !it.equals(home), Path::getParent).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryNotEmptyException e) {
            // of other Java programs
        } catch (IOException e) {
            LOG.warn("Java's list of fonts in {} cannot be deleted", folder, e);
        }
    }
}
