package deskside.testkit;

import deskside.domain.assist.ModelVersion;
import deskside.domain.assist.ModelVersions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Model versions in a map. */
public final class InMemoryModelVersions implements ModelVersions {

    private final Map<ModelVersion, byte[]> models = new LinkedHashMap<>();

    @Override
    public synchronized List<ModelVersion> of(String family) {
        return models.keySet().stream().filter(version -> version.family().equals(family))
                .sorted(Comparator.comparing(ModelVersion::at).thenComparing(ModelVersion::id).reversed()).toList();
    }

    @Override
    public synchronized Optional<byte[]> read(ModelVersion version) {
        return Optional.ofNullable(models.get(version)).map(byte[]::clone);
    }

    @Override
    public synchronized void keep(ModelVersion version, byte[] model) {
        models.put(version, model.clone());
    }

    @Override
    public synchronized void remove(ModelVersion version) {
        models.remove(version);
    }

    /** As a failing disk would: what was kept is there and cannot be used. */
    public synchronized void damage(ModelVersion version) {
        models.put(version, new byte[] {1, 2, 3});
    }
}
