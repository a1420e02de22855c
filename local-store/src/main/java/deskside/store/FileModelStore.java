package deskside.store;

import deskside.domain.assist.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trained models as files, one for each family. Written beside and moved into place, so that a crash leaves the old file or the new one.
 * Models are made from the shop's examples and hold no personal data. Thread-safe.
 */
public final class FileModelStore implements ModelStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileModelStore.class);
    private static final String SUFFIX = ".model";

    private final Path folder;

    /** @param folder made when the first model is saved */
    public FileModelStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(key + SUFFIX)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The model {} cannot be read and will be trained anew: {}", key, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void save(String family, String key, byte[] model) {
        try {
            Files.createDirectories(folder);
            var part = Files.write(folder.resolve(key + ".part"), model);
            Files.move(part, folder.resolve(key + SUFFIX), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            removeOthers(family, key);
        } catch (IOException e) {
            LOG.warn("The model {} cannot be kept; the next start trains it anew: {}", key, e.toString());
        }
    }

    private void removeOthers(String family, String key) throws IOException {
        try (var files = Files.newDirectoryStream(folder, family + "-*" + SUFFIX)) {
            for (var file : files) {
                if (!file.getFileName().toString().equals(key + SUFFIX)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
