package deskside.ui.conversation;

import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.FilledDocuments;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.search.OpenDocument;
import deskside.usecases.search.SearchKnowledge;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The scripts or passages offered while the agent types {@code /} or {@code ??}. */
final class LookupViewModel implements AutoCloseable {

    private static final int SHOWN = 6;
    private static final int CONTEXT_MESSAGES = 12;

    private final SearchKnowledge search;
    private final FilledDocuments documents;
    private final ConversationContext context;
    private final LoadTimeline timeline;
    private final Tasks tasks;
    private final Slot searching = new Slot();
    private final Slot opening = new Slot();
    private final ReadOnlyObjectWrapper<@Nullable Lookup> lookup = new ReadOnlyObjectWrapper<>();
    private final ObservableList<KnowledgeHit> hits = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<KnowledgeHit> hitsView = FXCollections.unmodifiableObservableList(hits);
    private final IntegerProperty selected = new SimpleIntegerProperty();

    LookupViewModel(PanelServices services) {
        search = services.useCases().searchKnowledge();
        documents = new FilledDocuments(services.useCases());
        context = services.context();
        timeline = services.useCases().loadTimeline();
        tasks = services.tasks();
    }

    /** Null while nothing is looked up. */
    ReadOnlyObjectProperty<@Nullable Lookup> lookupProperty() {
        return lookup.getReadOnlyProperty();
    }

    ObservableList<KnowledgeHit> hits() {
        return hitsView;
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    boolean isOpen() {
        return lookup.get() != null;
    }

    /** The text or the caret has changed. */
    void follow(Optional<String> conversationId, Optional<Lookup> now) {
        var before = lookup.get();
        if (now.isEmpty()) {
            dismiss();
        } else if (before == null || before.kind() != now.get().kind() || !before.query().equals(now.get().query())) {
            lookup.set(now.get());
            var kinds = now.get().kind().documents();
            tasks.run(searching, () -> search.search(query(conversationId, now.get()), kinds, SHOWN).stream()
                    .map(hit -> documents.fill(conversationId, hit)).toList(), found -> {
                hits.setAll(found);
                selected.set(0);
            });
        } else {
            lookup.set(now.get());
        }
    }

    /** With nothing typed yet, what the customer said last is the best question there is. */
    private String query(Optional<String> conversationId, Lookup now) {
        if (!now.query().isBlank()) {
            return now.query();
        }
        return conversationId.flatMap(id -> timeline.load(id, CONTEXT_MESSAGES))
                .flatMap(loaded -> loaded.entries().reversed().stream().filter(entry -> entry.sender() == Sender.CUSTOMER).findFirst())
                .map(entry -> entry.text()).orElse("");
    }

    void move(int step) {
        if (!hits.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + step, hits.size()));
        }
    }

    /** Gives the chosen document's sendable text, and what it replaces, to {@code insert}. @return false when there is nothing to choose */
    boolean choose(BiConsumer<Lookup, String> insert) {
        var now = lookup.get();
        if (now == null || hits.isEmpty()) {
            return false;
        }
        var hit = hits.get(Math.clamp(selected.get(), 0, hits.size() - 1));
        var conversationId = context.conversationId();
        tasks.run(opening, () -> documents.open(conversationId, hit.kind(), hit.documentId(), hit.language()), opened -> {
            if (!context.conversationId().equals(conversationId)) {
                return;
            }
            var at = lookup.get();
            dismiss();
            insert.accept(at == null ? now : at, opened.map(OpenDocument.OpenedDocument::answer).filter(text -> !text.isBlank()).orElse(hit.passage()));
        });
        return true;
    }

    /** Takes the offer off the screen; a search under way is dropped. */
    void dismiss() {
        searching.clear();
        lookup.set(null);
        hits.clear();
    }

    @Override
    public void close() {
        searching.close();
        opening.close();
    }
}
