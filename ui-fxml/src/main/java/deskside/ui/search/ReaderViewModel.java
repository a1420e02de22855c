package deskside.ui.search;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.knowledge.OpenDocument;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens documents at a passage. */
public final class ReaderViewModel implements AutoCloseable {

    private final OpenDocument documents;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<ReaderState> state = new ReadOnlyObjectWrapper<>(new ReaderState.Blank());

    ReaderViewModel(OpenDocument documents, Tasks tasks) {
        this.documents = documents;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<ReaderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void open(KnowledgeHit hit) {
        open(hit.kind(), hit.documentId(), hit.language(), hit.passage());
    }

    /** @param language of those documents that have several */
    void open(SuggestionSource source, Language language) {
        switch (source.kind()) {
            case ARTICLE -> open(DocumentKind.ARTICLE, source.id(), language, source.passage());
            case SCRIPT -> open(DocumentKind.SCRIPT, source.id(), language, source.passage());
            case POLICY -> open(DocumentKind.POLICY, source.id(), language, source.passage());
            case PRODUCT -> open(DocumentKind.PRODUCT, source.id(), language, source.passage());
            case ORDER, PROMOTION -> {
                slot.clear();
                state.set(new ReaderState.Fact(source));
            }
        }
    }

    private void open(DocumentKind kind, String id, Language language, String passage) {
        tasks.run(slot, () -> documents.open(kind, id, language), found -> state.set(
                found.<ReaderState>map(document -> new ReaderState.Reading(document, passage)).orElseGet(ReaderState.Gone::new)));
    }

    void clear() {
        slot.clear();
        state.set(new ReaderState.Blank());
    }

    @Override
    public void close() {
        slot.close();
    }
}
