package deskside.ui.search;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.FilledDocuments;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens documents at a passage. */
public final class ReaderViewModel implements AutoCloseable {

    private final FilledDocuments documents;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<ReaderState> state = new ReadOnlyObjectWrapper<>(new ReaderState.Blank());

    public ReaderViewModel(FilledDocuments documents, ConversationContext context, Tasks tasks) {
        this.documents = documents;
        this.context = context;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<ReaderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void open(KnowledgeHit hit) {
        open(hit.kind(), hit.documentId(), hit.language(), hit.passage());
    }

    /** @param language of those documents that have several */
    public void open(SuggestionSource source, Language language) {
        switch (source.kind()) {
            case ARTICLE -> open(DocumentKind.ARTICLE, source.id(), language, source.passage());
            case SCRIPT -> open(DocumentKind.SCRIPT, source.id(), language, source.passage());
            case POLICY -> open(DocumentKind.POLICY, source.id(), language, source.passage());
            case PRODUCT -> open(DocumentKind.PRODUCT, source.id(), language, source.passage());
            case SOLVED -> open(DocumentKind.SOLVED, source.id(), language, source.passage());
            case ORDER, PROMOTION -> {
                slot.clear();
                state.set(new ReaderState.Fact(source));
            }
        }
    }

    /** @param passage to be marked, may be blank */
    public void open(DocumentKind kind, String id, Language language, String passage) {
        var conversationId = context.conversationId();
        tasks.run(slot, () -> documents.open(conversationId, kind, id, language), found -> state.set(
                found.<ReaderState>map(document -> new ReaderState.Reading(document, language, passage)).orElseGet(ReaderState.Gone::new)));
    }

    public void clear() {
        slot.clear();
        state.set(new ReaderState.Blank());
    }

    @Override
    public void close() {
        slot.close();
    }
}
