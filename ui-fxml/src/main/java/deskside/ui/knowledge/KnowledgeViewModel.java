package deskside.ui.knowledge;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.search.Highlights;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.FilledDocuments;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.ui.search.ReaderState;
import deskside.ui.search.ReaderViewModel;
import deskside.ui.search.Reading;
import deskside.usecases.knowledge.BrowseKnowledge;
import deskside.usecases.knowledge.EntryState;
import deskside.usecases.knowledge.KnowledgeCategory;
import deskside.usecases.knowledge.KnowledgeEntry;
import deskside.usecases.knowledge.Relation;
import deskside.usecases.search.SearchEverything;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Knowledge by category and state, found by text, one of it open. */
public final class KnowledgeViewModel implements Reading, AutoCloseable {

    /** As in the search over everything. */
    static final Duration TYPING_PAUSE = Duration.ofMillis(60);

    private final BrowseKnowledge browse;
    private final SearchEverything everything;
    private final FilledDocuments documents;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Language language;
    private final ReaderViewModel reader;
    private final Slot loading = new Slot();
    private final Slot searching = new Slot();
    private final Slot relating = new Slot();
    private final Slot inserting = new Slot();
    private final Subscription events;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable KnowledgeCategory> category = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable EntryState> state = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<KnowledgeEntry>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<KnowledgeEntry> shown = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<KnowledgeEntry> shownView = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<@Nullable KnowledgeEntry> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Relation>> relations = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper millis = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private Subscription pause = () -> { };

    public KnowledgeViewModel(PanelServices services) {
        browse = services.useCases().knowledge().browse();
        everything = services.useCases().searchEverything();
        documents = new FilledDocuments(services.useCases());
        context = services.context();
        tasks = services.tasks();
        language = services.texts().language();
        reader = new ReaderViewModel(documents, context, tasks);
        query.addListener(_ -> typed());
        category.addListener(_ -> search());
        state.addListener(_ -> search());
        events = services.events().subscribe(changes -> {
            if (changes.index() || changes.concern(EntityType.ARTICLE, EntityType.POLICY, EntityType.PRODUCT, EntityType.PROMOTION, EntityType.SCRIPT,
                    EntityType.PROPOSAL)) {
                load();
            }
        });
        load();
    }

    private void load() {
        tasks.run(loading, () -> browse.all(language), loaded -> {
            loadState.set(LoadState.LOADED);
            all.set(loaded);
            search();
        }, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void typed() {
        pause.close();
        pause = tasks.after(TYPING_PAUSE, this::search);
    }

    private void search() {
        pause.close();
        var text = query.get();
        var entries = all.get();
        tasks.run(searching, () -> {
            var started = System.nanoTime();
            var found = browse.found(text, entries);
            return new Found(found, Duration.ofNanos(System.nanoTime() - started).toMillis());
        }, found -> show(text, found));
    }

    private record Found(List<KnowledgeEntry> entries, long millis) {
    }

    private void show(String text, Found found) {
        millis.set(text.isBlank() ? -1 : found.millis);
        var before = selected.get();
        var kept = found.entries.stream().filter(isWanted()).toList();
        if (!kept.equals(shown)) {
            shown.setAll(kept);
        }
        var same = kept.stream().filter(entry -> before != null && isSame(entry, before)).findFirst();
        select(same.or(() -> kept.stream().findFirst()).orElse(null));
    }

    private static boolean isSame(KnowledgeEntry one, KnowledgeEntry other) {
        return one.category() == other.category() && one.id().equals(other.id());
    }

    private Predicate<KnowledgeEntry> isWanted() {
        return entry -> (category.get() == null || entry.category() == category.get()) && (state.get() == null || entry.state() == state.get());
    }

    /** Opens an entry of the list. */
    public void choose(KnowledgeEntry entry) {
        select(entry);
    }

    /** Opens a related entry, whatever the filters show. */
    public void follow(Relation relation) {
        select(relation.entry());
    }

    private void select(@Nullable KnowledgeEntry entry) {
        var before = selected.get();
        selected.set(entry);
        if (entry == null) {
            reader.clear();
            relations.set(List.of());
        } else if (!entry.equals(before)) {
            read(entry);
            tasks.run(relating, () -> browse.relations(entry, language), relations::set);
        }
    }

    private void read(KnowledgeEntry entry) {
        var passage = query.get().isBlank() ? "" : entry.gist();
        entry.category().documentKind().ifPresentOrElse(kind -> reader.open(kind, entry.id(), entry.language(), passage),
                () -> reader.open(new SuggestionSource(SuggestionSource.Kind.PROMOTION, entry.id(), entry.title(), 0, entry.gist(), null), language));
    }

    /** Where in a text stands what is looked for. */
    public List<Highlights.Span> marks(String text) {
        return query.get().isBlank() ? List.of() : everything.marks(text, query.get());
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Null: all. */
    public ObjectProperty<@Nullable KnowledgeCategory> categoryProperty() {
        return category;
    }

    /** Null: all. */
    public ObjectProperty<@Nullable EntryState> stateProperty() {
        return state;
    }

    /** Everything, whatever is shown of it. */
    public ReadOnlyObjectProperty<List<KnowledgeEntry>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        loadState.set(LoadState.LOADING);
        load();
    }

    public ObservableList<KnowledgeEntry> shown() {
        return shownView;
    }

    /** Null when the list is empty. */
    public ReadOnlyObjectProperty<@Nullable KnowledgeEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Relation>> relationsProperty() {
        return relations.getReadOnlyProperty();
    }

    /** How long the search took; −1 when nothing is looked for. */
    public ReadOnlyLongProperty millisProperty() {
        return millis.getReadOnlyProperty();
    }

    @Override
    public ReaderViewModel reader() {
        return reader;
    }

    @Override
    public boolean canInsert() {
        return context.conversationId().isPresent();
    }

    /** Read again: what the reader shows may have been filled with the facts of a conversation that was open before. */
    @Override
    public void insertRead() {
        if (reader.stateProperty().get() instanceof ReaderState.Reading(var document, var asked, _)) {
            var conversationId = context.conversationId();
            tasks.run(inserting, () -> documents.open(conversationId, document.kind(), document.id(), asked), found -> found.ifPresent(fresh -> {
                if (context.conversationId().equals(conversationId)) {
                    conversationId.ifPresent(context::open);
                    context.insertIntoComposer(fresh.answer(), null);
                }
            }));
        }
    }

    /** Moves the selection by {@code step}, stopping at the ends. */
    public void move(int step) {
        if (!shown.isEmpty()) {
            var at = Optional.ofNullable(selected.get()).map(shown::indexOf).orElse(-1);
            select(shown.get(Math.clamp(at + (long) step, 0, shown.size() - 1)));
        }
    }

    @Override
    public void close() {
        pause.close();
        events.close();
        loading.close();
        searching.close();
        relating.close();
        inserting.close();
        reader.close();
    }
}
