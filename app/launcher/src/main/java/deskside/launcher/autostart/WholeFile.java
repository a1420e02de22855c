package deskside.launcher.autostart;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the system's settings that is there whole or not at all. */
final class WholeFile {

    private WholeFile() {
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }
}
