package deskside.ui.search;

import deskside.domain.Language;
import deskside.domain.Subscription;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.DocumentKind;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.FilledDocuments;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Searching;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreChanges;
import deskside.ui.fx.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The overlay: results as one types, the selected one in the reader; or the reader alone for the source of a suggestion. */
public final class SearchViewModel implements Searching, Reading {

    /** Between keys of fast typing: saves searches nobody would see. */
    static final Duration TYPING_PAUSE = Duration.ofMillis(60);

    /** What is open. */
    public enum Mode { CLOSED, SEARCH, READER }

    private final Function<String, List<SearchHit>> finder;
    private final FilledDocuments documents;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Language language;
    private final ReaderViewModel reader;
    private final Slot searchSlot = new Slot();
    private final Slot insertSlot = new Slot();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<SearchHit> hitsView = FXCollections.unmodifiableObservableList(hits);
    private final ObjectProperty<@Nullable SearchHit> selected = new SimpleObjectProperty<>();
    private final Subscription events;
    private Subscription pause = () -> { };

    public SearchViewModel(PanelServices services) {
        this(new DeskSearch(services.useCases().searchEverything(), services.context()::actions)::search, services);
    }

    SearchViewModel(Function<String, List<SearchHit>> finder, PanelServices services) {
        this.finder = finder;
        this.documents = new FilledDocuments(services.useCases());
        this.context = services.context();
        this.tasks = services.tasks();
        this.language = services.texts().language();
        this.reader = new ReaderViewModel(documents, context, tasks);
        this.events = services.events().subscribe(this::changed);
        query.addListener(_ -> typed());
        selected.addListener((_, _, hit) -> preview(hit));
        context.search(this);
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<SearchHit> hits() {
        return hitsView;
    }

    public ObjectProperty<@Nullable SearchHit> selectedProperty() {
        return selected;
    }

    /** Whether {@link #hits} are those of the query as it stands. */
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    @Override
    public ReaderViewModel reader() {
        return reader;
    }

    @Override
    public void open(String text) {
        reader.clear();
        selected.set(null);
        mode.set(Mode.SEARCH);
        query.set(text);
        search();
    }

    @Override
    public void openSource(SuggestionSource source) {
        reader.clear();
        mode.set(Mode.READER);
        reader.open(source, language);
    }

    private void typed() {
        searched.set(false);
        pause.close();
        if (mode.get() == Mode.SEARCH) {
            pause = tasks.after(TYPING_PAUSE, this::search);
        }
    }

    /** Nothing was found: that may be otherwise once more is in the index, as in the first seconds of a desk. What was found stays as it is while somebody reads it. */
    private void changed(StoreChanges changes) {
        if (changes.index() && mode.get() == Mode.SEARCH && searched.get() && hits.isEmpty()) {
            search();
        }
    }

    private void search() {
        pause.close();
        var text = query.get();
        tasks.run(searchSlot, () -> finder.apply(text), this::show);
    }

    private void show(List<SearchHit> found) {
        hits.setAll(found);
        selected.set(found.isEmpty() ? null : found.getFirst());
        searched.set(true);
    }

    private void preview(@Nullable SearchHit hit) {
        if (hit instanceof SearchHit.Document(var document)) {
            reader.open(document);
        } else {
            reader.clear();
        }
    }

    /** Moves the selection by {@code step}, stopping at the ends. */
    public void move(int step) {
        if (!hits.isEmpty()) {
            selected.set(hits.get(Math.clamp(hits.indexOf(selected.get()) + (long) step, 0, hits.size() - 1)));
        }
    }

    /**
     * Opens the conversation of what is selected, does the selected action, or puts the selected document's answer into the composer, to be read
     * before it is sent.
     */
    public void choose() {
        switch (selected.get()) {
            case SearchHit.Chat(var conversation) -> select(conversation.conversationId());
            case SearchHit.Person(var customer) -> select(customer.conversationId());
            case SearchHit.OrderOf(var found) -> select(found.conversationId());
            case SearchHit.Action(var action) -> {
                hide();
                action.run().run();
            }
            case SearchHit.Document(var document) -> insert(document.kind(), document.documentId(), document.language());
            case null -> { }
        }
    }

    /** Who never wrote has no conversation to open. */
    private void select(@Nullable String conversationId) {
        if (conversationId != null) {
            hide();
            context.open(conversationId);
        }
    }

    /** Read again: what the reader shows may have been filled with the facts of a conversation that was open before. */
    private void insert(DocumentKind kind, String id, Language documentLanguage) {
        var conversationId = context.conversationId();
        tasks.run(insertSlot, () -> documents.open(conversationId, kind, id, documentLanguage), found -> found.ifPresent(document -> {
            if (context.conversationId().equals(conversationId)) {
                hide();
                context.insertIntoComposer(document.answer(), null);
            }
        }));
    }

    @Override
    public void insertRead() {
        if (reader.stateProperty().get() instanceof ReaderState.Reading(var document, var asked, _)) {
            insert(document.kind(), document.id(), asked);
        }
    }

    @Override
    public boolean canInsert() {
        return context.conversationId().isPresent();
    }

    private void hide() {
        pause.close();
        searchSlot.clear();
        mode.set(Mode.CLOSED);
    }

    /** Takes the overlay off the screen. */
    @Override
    public boolean close() {
        var open = mode.get() != Mode.CLOSED;
        hide();
        return open;
    }

    /** The window closes: nothing is answered any more. */
    public void dispose() {
        hide();
        events.close();
        context.search(null);
        searchSlot.close();
        insertSlot.close();
        reader.close();
    }
}
