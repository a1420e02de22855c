package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that a command fills from nothing, so that it never mixes with somebody's data. */
final class NewFolder {

    private NewFolder() {
    }

    /** @throws Failure when something is in it */
    static void require(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        throw new Failure(ExitCode.USAGE, "The folder " + folder + " is not empty: name one that does not exist yet.");
    }
}
