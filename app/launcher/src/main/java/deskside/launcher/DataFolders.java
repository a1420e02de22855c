package deskside.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where Deskside keeps its data on each system. */
public final class DataFolders {

    private DataFolders() {
    }

    /** The folder of all Deskside data of this person: DESKSIDE_DATA, else what the system provides for such data. */
    public static Path root() {
        return root(System.getenv(), System.getProperties());
    }

    static Path root(Map<String, String> environment, Properties system) {
        var own = environment.get("DESKSIDE_DATA");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        var home = Path.of(system.getProperty("user.home"));
        var os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return orElse(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local")).resolve("Deskside");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Deskside");
        }
        return orElse(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share")).resolve("deskside");
    }

    /** The desk of {@code deskside open}. */
    public static Path desk() {
        return root().resolve("desk");
    }

    /** The desk on the demo shop that {@code suggest}, {@code search} and {@code replay} use where nobody has signed in. */
    public static Path embedded() {
        return root().resolve("embedded");
    }

    /** Trained models, shared by all desks of this person: they are named by what they were made from and hold no personal data. */
    static Path models() {
        return root().resolve("models");
    }

    /** Where exported evidence goes: among the person's documents, since they give it to others; beside all other data if that place was chosen. */
    static Path evidence() {
        var own = System.getenv("DESKSIDE_DATA");
        var documents = Path.of(System.getProperty("user.home"), "Documents");
        return (own == null || own.isBlank()) && Files.isDirectory(documents) ? documents.resolve("Deskside") : root().resolve("evidence");
    }

    /** Newer versions of the program. */
    public static Path updates() {
        return root().resolve("updates");
    }

    private static Path orElse(@Nullable String path, Path fallback) {
        return path == null || path.isBlank() ? fallback : Path.of(path);
    }
}
