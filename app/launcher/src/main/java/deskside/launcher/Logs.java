package deskside.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.Reporter;

/** Where the log goes: a file in the data folder, so that the terminal stays the person's. It holds no personal data. */
final class Logs {

    /**
     * Libraries that tell a terminal how they would like to be packaged: JavaFX on a class path, Lucene without the vector module. Held, since the levels
     * go with the loggers.
     */
    private static final List<Logger> QUIET = Stream.of("javafx", "org.apache.lucene.internal.vectorization").map(Logger::getLogger).toList();

    private Logs() {
    }

    /** Must be called before the first logger is made: both are read then. */
    static void start() {
        System.setProperty(LogFile.PROPERTY, file().toString());
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, LogProvider.class.getName());
        // else it tells the terminal that somebody has named it
        System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    static Path file() {
        var folder = DataFolders.root().resolve("logs");
        try {
            Files.createDirectories(folder);
            return folder.resolve("deskside.log");
        } catch (IOException e) {
            // Without a place for logs the program still runs; the temporary folder is the next best place.
            return Path.of(System.getProperty("java.io.tmpdir"), "deskside.log");
        }
    }
}
