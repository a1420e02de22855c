package deskside.launcher.evaluate;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is gone after use, with all that is in it. Not thread-safe. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** @throws Failure when the system's temporary folder cannot be written */
    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("deskside-evaluate"));
        } catch (IOException e) {
            throw new Failure(ExitCode.ENVIRONMENT, "No temporary folder can be made: " + e.getMessage() + ".", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
