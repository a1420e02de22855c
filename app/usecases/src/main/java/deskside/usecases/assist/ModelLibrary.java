package deskside.usecases.assist;

import deskside.domain.Settings;
import deskside.domain.assist.ModelVersion;
import deskside.domain.assist.ModelVersions;
import java.util.List;
import java.util.Optional;

/**
 * The versions of this desk's models, of any family, and which one was chosen to serve. Thread-safe; calls block on the disk.
 */
public final class ModelLibrary {

    /** Versions of a family that are kept, the chosen one included. An intent model takes up to 20 MB. */
    public static final int KEPT = 6;
    private static final String CHOICE = "model.";

    private final ModelVersions versions;
    private final Settings settings;

    public ModelLibrary(ModelVersions versions, Settings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    /** @param basis the intents at the time of choosing: when they change, the choice has served its time */
    public record Choice(String versionId, String basis) {
    }

    /** Newest first. */
    public List<ModelVersion> versions(String family) {
        return versions.of(family);
    }

    public Optional<Choice> choice(String family) {
        return settings.get(CHOICE + family).map(text -> text.split(" ", 2)).filter(parts -> parts.length == 2)
                .map(parts -> new Choice(parts[0], parts[1]));
    }

    public Optional<ModelVersion> find(String family, String versionId) {
        return versions.of(family).stream().filter(version -> version.id().equals(versionId)).findFirst();
    }

    /** The version that was chosen at last, whether or not it still serves. */
    public Optional<ModelVersion> chosen(String family) {
        return choice(family).flatMap(choice -> find(family, choice.versionId()));
    }

    /** Takes effect with the next {@link LiveEngine#refresh}. */
    public void choose(ModelVersion version, String basis) {
        settings.put(CHOICE + version.family(), version.id() + " " + basis);
    }

    /** Empty when it was damaged. */
    public Optional<byte[]> read(ModelVersion version) {
        return versions.read(version);
    }

    /** Keeps a new version and chooses it; the oldest ones beyond {@link #KEPT} go. */
    public synchronized void keepAndChoose(ModelVersion version, byte[] model) {
        versions.keep(version, model);
        choose(version, version.basis());
        versions.of(version.family()).stream().skip(KEPT).filter(old -> !old.id().equals(version.id())).forEach(versions::remove);
    }
}
