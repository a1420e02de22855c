package deskside.launcher.update;

import deskside.usecases.update.SignedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this installation looks for newer versions: a file that came with the package, and that only who may install can change. Without it
 * (a checkout, or a package for machines whose keeper brings the updates) nothing is looked for.
 *
 * @param address of the signed manifest
 * @param keys    whose signature counts: two of them while a key is being replaced
 */
public record UpdateSource(String address, List<PublicKey> keys) {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateSource.class);
    /** Set by the package: the folder of its files. */
    private static final String INSTALLED = "deskside.install";
    private static final String FILE = "update.properties";

    public UpdateSource {
        keys = List.copyOf(keys);
    }

    /** That of the installed program. */
    public static Optional<UpdateSource> ofThisInstallation() {
        return Optional.ofNullable(System.getProperty(INSTALLED)).map(folder -> Path.of(folder).resolve(FILE)).filter(Files::isRegularFile)
                .flatMap(UpdateSource::read);
    }

    /** @return empty when the file does not say what it should; the log says why */
    static Optional<UpdateSource> read(Path file) {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            facts.load(reader);
            var keys = Arrays.stream(facts.getProperty("keys", "").split(",")).filter(key -> !key.isBlank()).map(SignedManifest::publicKey).toList();
            var address = facts.getProperty("address", "").strip();
            if (keys.isEmpty() || address.isEmpty()) {
                throw new IllegalArgumentException("'address' or 'keys' is missing");
            }
            return Optional.of(new UpdateSource(address, keys));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("No updates are looked for, since {} cannot be used", FILE, e);
            return Optional.empty();
        }
    }

    /** As releases name it. */
    public static String system() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("win") ? "windows" : os.contains("mac") ? "mac" : "linux";
    }
}
