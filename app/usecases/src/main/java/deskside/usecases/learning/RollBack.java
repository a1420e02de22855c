package deskside.usecases.learning;

import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.ModelVersion;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import java.util.List;
import java.util.Optional;

/** Which versions there are, which one serves, and how to make another one serve. */
public final class RollBack {

    private final KnowledgeBase knowledge;
    private final LiveEngine engine;
    private final ModelLibrary library;

    public RollBack(KnowledgeBase knowledge, LiveEngine engine, ModelLibrary library) {
        this.knowledge = knowledge;
        this.engine = engine;
        this.library = library;
    }

    /** Newest first. */
    public List<ModelVersion> versions(Language language) {
        return library.versions(IntentModels.family(language));
    }

    /** The version that serves, or was chosen to when the engine is up. */
    public Optional<ModelVersion> serving(Language language) {
        return engine.version(language).or(() -> library.chosen(IntentModels.family(language)));
    }

    /** The version that {@link #back} would let serve: the newest one older than what serves, and not damaged. */
    public Optional<ModelVersion> earlier(Language language) {
        return serving(language).flatMap(now -> versions(language).stream()
                .dropWhile(version -> !version.id().equals(now.id())).skip(1).findFirst());
    }

    /**
     * Lets the version before the serving one serve, until the hub's intents change.
     *
     * @return what serves now; empty when there is no earlier version or it is damaged, then nothing has changed
     */
    public Optional<ModelVersion> back(Language language) {
        return earlier(language).filter(this::use);
    }

    /** @return false when the version is damaged; then nothing has changed */
    public boolean use(ModelVersion version) {
        if (library.read(version).isEmpty()) {
            return false;
        }
        library.choose(version, IntentModels.basis(knowledge.intents()));
        engine.refresh(TrainingProgress.SILENT);
        return true;
    }
}
