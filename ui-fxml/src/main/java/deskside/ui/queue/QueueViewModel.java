package deskside.ui.queue;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Waiting;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreChanges;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.LoadQueue;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.QueueRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The queue of one tab, ticking. The selection is the context's open conversation. */
public final class QueueViewModel implements AutoCloseable {

    private final LoadQueue loadQueue;
    private final HandleConversation handle;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane actions = new Lane();
    private final List<Subscription> subscriptions;
    private final ChangeListener<String> onSelected = (_, _, _) -> showSelected();
    private final InvalidationListener onRead = _ -> load();
    private List<QueueRow> all = List.of();
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<QueueRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final Map<QueueTab, ReadOnlyIntegerWrapper> counts = new EnumMap<>(QueueTab.class);
    private final ObjectProperty<QueueTab> tab = new SimpleObjectProperty<>(QueueTab.MINE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyIntegerWrapper unanswered = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    public QueueViewModel(PanelServices services) {
        loadQueue = services.useCases().loadQueue();
        handle = services.useCases().handleConversation();
        context = services.context();
        tasks = services.tasks();
        InstantSource clock = services.useCases().clock();
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        Stream.of(QueueTab.values()).forEach(each -> counts.put(each, new ReadOnlyIntegerWrapper()));
        subscriptions = List.of(
                services.events().subscribe(this::changed),
                // rows say what the engine sees, and at the start there is none yet
                services.useCases().learning().care().onStatus(status -> {
                    if (status.training() == null) {
                        tasks.onScreen(this::load);
                    }
                }),
                tasks.every(Duration.ofSeconds(1), () -> now.set(clock.instant())));
        tab.addListener((_, _, _) -> filter());
        context.conversationIdProperty().addListener(onSelected);
        context.readingsProperty().addListener(onRead);
        load();
    }

    private void changed(StoreChanges changes) {
        if (changes.outbox() || changes.concern(EntityType.CONVERSATION, EntityType.MESSAGE, EntityType.CUSTOMER, EntityType.INTENT)) {
            load();
        }
    }

    private void load() {
        tasks.run(slot, loadQueue::load, this::show);
    }

    private void show(List<QueueRow> loadedRows) {
        var first = !loaded.get();
        all = loadedRows;
        counts.forEach((each, count) -> count.set((int) all.stream().filter(each::shows).count()));
        unanswered.set((int) all.stream().filter(QueueViewModel::isUnanswered).count());
        filter();
        showWaitingWhenIdle();
        loaded.set(true);
        context.recognised();
        if (first && context.conversationId().isEmpty() && !rows.isEmpty()) {
            context.select(rows.getFirst().conversationId());
        } else if (first) {
            showSelected();
        }
    }

    private static boolean isUnanswered(QueueRow row) {
        return row.waitingSince() != null && (row.ownership() == Ownership.MINE || row.ownership() == Ownership.WAITING);
    }

    /** An agent without a conversation sees who waits, not an empty list. */
    private void showWaitingWhenIdle() {
        if (tab.get() == QueueTab.MINE && rows.isEmpty() && context.conversationId().isEmpty() && all.stream().anyMatch(QueueTab.WAITING::shows)) {
            tab.set(QueueTab.WAITING);
        }
    }

    private void filter() {
        var visible = all.stream().filter(tab.get()::shows).toList();
        if (!visible.equals(rows)) {
            rows.setAll(visible);
        }
    }

    /** The open conversation is shown in the list, in another tab if need be. */
    private void showSelected() {
        selected().filter(row -> !tab.get().shows(row)).flatMap(row -> Stream.of(QueueTab.values()).filter(each -> each.shows(row)).findFirst())
                .ifPresent(tab::set);
    }

    private Optional<QueueRow> selected() {
        return context.conversationId().flatMap(id -> all.stream().filter(row -> row.conversationId().equals(id)).findFirst());
    }

    public ObservableList<QueueRow> rows() {
        return rowsView;
    }

    public ReadOnlyIntegerProperty countProperty(QueueTab of) {
        return counts.get(of).getReadOnlyProperty();
    }

    /** How many customers wait for an answer of this person or of anybody. */
    public ReadOnlyIntegerProperty unansweredProperty() {
        return unanswered.getReadOnlyProperty();
    }

    /** Opens the conversation of whoever has to be answered first. */
    public void selectMostUrgent() {
        all.stream().filter(QueueViewModel::isUnanswered).findFirst().ifPresent(row -> select(row.conversationId()));
    }

    public ObjectProperty<QueueTab> tabProperty() {
        return tab;
    }

    /** Ticks every second. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** False until the first load has ended. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How many messages the agent has not seen; those of the open conversation are on the screen. */
    long unread(QueueRow row) {
        return context.conversationId().filter(row.conversationId()::equals).isPresent() ? 0 : row.unread();
    }

    Waiting waiting(QueueRow row) {
        return Waiting.since(row.waitingSince(), now.get());
    }

    public void select(String conversationId) {
        context.select(conversationId);
    }

    /** Opens the row {@code step} below (or above) the open one, within the tab. */
    public void move(int step) {
        if (rows.isEmpty()) {
            return;
        }
        var at = selected().map(rows::indexOf).orElse(-1);
        var next = at < 0 ? 0 : Math.clamp(at + step, 0, rows.size() - 1);
        select(rows.get(next).conversationId());
    }

    /** Takes the open conversation if it waits. */
    public void acceptSelected() {
        selected().filter(row -> row.ownership() == Ownership.WAITING).ifPresent(row -> {
            var id = row.conversationId();
            tasks.inOrder(actions, () -> {
                handle.accept(id);
                return id;
            }, _ -> tab.set(QueueTab.MINE), tasks::unexpected);
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        context.conversationIdProperty().removeListener(onSelected);
        context.readingsProperty().removeListener(onRead);
        slot.close();
        actions.close();
    }
}
