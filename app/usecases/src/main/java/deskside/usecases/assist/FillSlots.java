package deskside.usecases.assist;

import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;

/** Fills the slots of a text that an agent picks (a script, an article's answer) with the facts of the open conversation. */
public final class FillSlots {

    private final LiveEngine engine;
    private final SnapshotLoader snapshots;

    public FillSlots(LiveEngine engine, SnapshotLoader snapshots) {
        this.engine = engine;
        this.snapshots = snapshots;
    }

    /** Slots whose facts are not there stay as they are; sending refuses them until the agent has filled them. */
    public String fill(String conversationId, String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return engine.current()
                .flatMap(current -> snapshots.load(conversationId)
                        .map(snapshot -> current.fillSlots(snapshot, text, LanguageDetector.detect(text, Language.ZH))))
                .orElse(text);
    }
}
