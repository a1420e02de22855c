package deskside.store;

import deskside.domain.assist.ModelVersion;
import deskside.domain.assist.ModelVersions;
import deskside.store.db.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The desk's models in its data folder, two sealed files for each: the model, and what is known about it. The second is written last, so
 * that a version that is listed has its model. Thread-safe.
 */
final class FileModelVersions implements ModelVersions {

    private static final Logger LOG = LoggerFactory.getLogger(FileModelVersions.class);
    private static final String ABOUT = ".version";
    private static final String MODEL = ".model";

    private final SealedFiles files;

    FileModelVersions(SealedFiles files) {
        this.files = files;
    }

    @Override
    public List<ModelVersion> of(String family) {
        var versions = new ArrayList<ModelVersion>();
        for (var name : names(family)) {
            try {
                files.read(name).ifPresent(bytes -> versions.add(Json.read(bytes, ModelVersion.class)));
            } catch (IOException | JacksonException e) {
                LOG.warn("What is known about a model cannot be read, so it cannot serve again: {}", e.getMessage());
            }
        }
        versions.removeIf(version -> !version.family().equals(family));
        versions.sort(Comparator.comparing(ModelVersion::at).thenComparing(ModelVersion::id).reversed());
        return List.copyOf(versions);
    }

    private List<String> names(String family) {
        if (!Files.isDirectory(files.folder())) {
            return List.of();
        }
        var names = new ArrayList<String>();
        try (var found = Files.newDirectoryStream(files.folder(), family + "-*" + ABOUT)) {
            found.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            LOG.warn("The folder of the models cannot be read: {}", e.toString());
        }
        return names;
    }

    @Override
    public Optional<byte[]> read(ModelVersion version) {
        try {
            return files.read(name(version) + MODEL);
        } catch (IOException e) {
            LOG.warn("The model version {} cannot be used: {}", version.id(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void keep(ModelVersion version, byte[] model) {
        try {
            files.write(name(version) + MODEL, model);
            files.write(name(version) + ABOUT, Json.write(version));
        } catch (IOException e) {
            LOG.warn("The model version {} cannot be kept; it is gone with the next start: {}", version.id(), e.toString());
        }
    }

    @Override
    public void remove(ModelVersion version) {
        try {
            files.delete(name(version) + ABOUT);
            files.delete(name(version) + MODEL);
        } catch (IOException e) {
            LOG.warn("The model version {} cannot be removed: {}", version.id(), e.toString());
        }
    }

    private static String name(ModelVersion version) {
        return version.family() + "-" + version.id();
    }
}
