package deskside.ui.queue;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Waiting;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
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
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
    private final InvalidationListener onRead = _ -> read();
    private final InvalidationListener onElsewhere = _ -> moved();
    private List<QueueRow> all = List.of();
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<QueueRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final Map<QueueTab, ReadOnlyIntegerWrapper> counts = new EnumMap<>(QueueTab.class);
    private final ObjectProperty<QueueTab> tab = new SimpleObjectProperty<>(QueueTab.MINE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyLongWrapper moved = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper unanswered = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private boolean opened;
    private boolean listing;
    /** What is being read now may be from before the agent has read further. */
    private boolean loading;

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
        context.elsewhere().addListener(onElsewhere);
        load();
    }

    private void changed(StoreChanges changes) {
        if (changes.outbox() || changes.concern(EntityType.CONVERSATION, EntityType.MESSAGE, EntityType.CUSTOMER, EntityType.INTENT)) {
            load();
        }
    }

    /** What was read is counted no more; mostly there was nothing to count. */
    private void read() {
        if (loading || context.readLast().flatMap(this::row).map(QueueRow::unread).orElse(0L) > 0) {
            load();
        }
    }

    private void load() {
        loading = true;
        tasks.run(slot, loadQueue::load, this::show, e -> {
            loading = false;
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void show(List<QueueRow> loadedRows) {
        loading = false;
        var first = !opened;
        opened = true;
        all = loadedRows;
        counts.forEach((each, count) -> count.set((int) all.stream().filter(each::shows).count()));
        unanswered.set((int) all.stream().filter(QueueViewModel::isUnanswered).count());
        filter();
        showWaitingWhenIdle();
        loadState.set(LoadState.LOADED);
        context.recognised(loadQueue.recognitions());
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
        listing = true;
        try {
            list(visible);
        } finally {
            listing = false;
        }
    }

    private void list(List<QueueRow> visible) {
        if (!ids(visible).equals(ids(rows))) {
            rows.setAll(visible);
            return;
        }
        // row by row: the list builds anew only what has changed
        for (var i = 0; i < visible.size(); i++) {
            if (!visible.get(i).equals(rows.get(i))) {
                rows.set(i, visible.get(i));
            }
        }
    }

    private static List<String> ids(List<QueueRow> of) {
        return of.stream().map(QueueRow::conversationId).toList();
    }

    /** The open conversation is shown in the list, in another tab if need be. */
    private void showSelected() {
        selected().filter(row -> !tab.get().shows(row)).flatMap(row -> Stream.of(QueueTab.values()).filter(each -> each.shows(row)).findFirst())
                .ifPresent(tab::set);
    }

    private Optional<QueueRow> selected() {
        return context.conversationId().flatMap(this::row);
    }

    private Optional<QueueRow> row(String conversationId) {
        return all.stream().filter(row -> row.conversationId().equals(conversationId)).findFirst();
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

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        loadState.set(LoadState.LOADING);
        load();
    }

    /** How many messages the agent has not seen; those of the open conversation are on the screen. */
    long unread(QueueRow row) {
        return isElsewhere(row) || context.conversationId().filter(row.conversationId()::equals).isPresent() ? 0 : row.unread();
    }

    /** Whether the conversation has a window of its own. */
    boolean isElsewhere(QueueRow row) {
        return context.elsewhere().contains(row.conversationId());
    }

    /** Grows whenever a conversation got a window of its own, or came back. */
    ReadOnlyLongProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    private void moved() {
        moved.set(moved.get() + 1);
    }

    /** The open conversation gets a window of its own. */
    void moveToOwnWindow() {
        context.moveToOtherWindow();
    }

    Waiting waiting(QueueRow row) {
        return Waiting.since(row.waitingSince(), now.get());
    }

    /** Somebody has chosen a row. What a list selects by itself while its rows change is no choice: another customer's chat must not open under the agent's hands. */
    void choose(QueueRow row) {
        if (!listing) {
            select(row.conversationId());
        }
    }

    public void select(String conversationId) {
        context.select(conversationId);
        if (context.elsewhere().contains(conversationId)) {
            // it has come to the front in its own window; the list shows what is still open here
            tasks.onScreen(this::moved);
        }
    }

    /** Opens the row {@code step} below (or above) the open one, within the tab; those with a window of their own are passed over. */
    public void move(int step) {
        var here = rows.stream().filter(row -> !isElsewhere(row)).toList();
        if (here.isEmpty()) {
            return;
        }
        var at = selected().map(here::indexOf).orElse(-1);
        var next = at < 0 ? 0 : Math.clamp(at + step, 0, here.size() - 1);
        select(here.get(next).conversationId());
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
        context.elsewhere().removeListener(onElsewhere);
        slot.close();
        actions.close();
    }
}
