package deskside.ui.aftersales;

import deskside.domain.Subscription;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.TellCustomers;
import deskside.usecases.aftersales.TellCustomers.Row;
import deskside.usecases.conversation.SendReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The customers without a chat who should be told something, and the words for the chosen one. Nothing is sent by itself; what was changed of a text stays
 * with its row until it is sent or waved off. FX thread only.
 */
public final class TellCustomersViewModel implements AutoCloseable {

    private static final EntityType[] FACTS = {EntityType.MESSAGE, EntityType.ORDER, EntityType.CASE, EntityType.CONVERSATION};
    private static final int SHOWN = 200;
    /** Facts change all the time in a busy shop, and the list is read from many tables: not more often than this. */
    private static final Duration PACE = Duration.ofSeconds(5);
    /** Parcels come to a standstill without an event. */
    private static final int BEATS_TO_REFRESH = 12;

    private final TellCustomers tellCustomers;
    private final Tasks tasks;
    private final Consumer<String> openConversation;
    private final Slot slot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final Map<String, String> changed = new HashMap<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SendReply.Outcome.@Nullable Refused> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private @Nullable Subscription beat;
    private int beats;
    private boolean outdated;
    private boolean listing;

    /** Reads nothing before {@link #begin()}. @param openConversation shows a conversation in the workbench */
    public TellCustomersViewModel(PanelServices services, Consumer<String> openConversation) {
        tellCustomers = services.useCases().afterSales().tellCustomers();
        tasks = services.tasks();
        this.openConversation = openConversation;
        events = services.events().subscribe(changes -> outdated |= changes.outbox() || changes.concern(FACTS));
    }

    /** From now on the list is read and kept up to date. A second call does nothing. */
    public void begin() {
        if (beat == null) {
            beat = tasks.every(PACE, () -> {
                beats++;
                if (outdated || beats % BEATS_TO_REFRESH == 0) {
                    load();
                }
            });
            load();
        }
    }

    private void load() {
        outdated = false;
        tasks.run(slot, () -> tellCustomers.due(SHOWN), this::show, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void show(List<Row> loaded) {
        var place = selected.get() == null ? 0 : Math.max(0, rows.indexOf(selected.get()));
        count.set(loaded.size());
        if (!loaded.equals(rows)) {
            listing = true;
            rows.setAll(loaded);
            listing = false;
            changed.keySet().removeIf(key -> loaded.stream().noneMatch(row -> row.notice().key().equals(key)));
        }
        loadState.set(LoadState.LOADED);
        var before = selected.get();
        select(before == null ? nearest(place) : find(before).orElseGet(() -> nearest(place)));
    }

    private Optional<Row> find(Row row) {
        return rows.stream().filter(one -> one.notice().key().equals(row.notice().key())).findFirst();
    }

    /** What stands where the chosen one was. */
    private @Nullable Row nearest(int place) {
        return rows.isEmpty() ? null : rows.get(Math.min(place, rows.size() - 1));
    }

    private void select(@Nullable Row row) {
        var before = selected.get();
        if (before == null || row == null || !before.notice().key().equals(row.notice().key())) {
            refusal.set(null);
        }
        selected.set(row);
    }

    /** Somebody has chosen {@code row}; what a list selects by itself while its rows change is no choice. */
    public void choose(Row row) {
        if (!listing) {
            select(row);
        }
    }

    public ObservableList<Row> rows() {
        return rowsView;
    }

    /** Null when the list is empty. */
    public ReadOnlyObjectProperty<@Nullable Row> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** At most as many as are shown. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** Why the text of the chosen one was not sent; null when it was not refused. */
    public ReadOnlyObjectProperty<SendReply.Outcome.@Nullable Refused> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        loadState.set(LoadState.LOADING);
        load();
    }

    /** What would be sent for it. */
    public String words(Row row) {
        return changed.getOrDefault(row.notice().key(), row.notice().text());
    }

    /** Somebody has changed the words of the chosen one. */
    public void type(String words) {
        var row = selected.get();
        if (row != null && !words(row).equals(words)) {
            refusal.set(null);
            changed.put(row.notice().key(), words);
        }
    }

    /** Whether there are words of a person that were not sent. */
    boolean isInWork() {
        return rows.stream().anyMatch(row -> !words(row).equals(row.notice().text()));
    }

    /** Sends the words to the chosen customer; what is refused stays with the reason. */
    public void send() {
        var row = selected.get();
        if (row != null) {
            var words = words(row);
            tasks.inOrder(actions, () -> tellCustomers.tell(row, words), outcome -> {
                if (outcome instanceof SendReply.Outcome.Refused refused) {
                    refusal.set(refused);
                } else {
                    load();
                }
            }, tasks::unexpected);
        }
    }

    /** The chosen customer need not be told; it is not offered again at this desk. */
    public void waveOff() {
        var row = selected.get();
        if (row != null) {
            tasks.inOrder(actions, () -> {
                tellCustomers.waveOff(row);
                return row;
            }, _ -> load(), tasks::unexpected);
        }
    }

    /** The chat that the chosen customer had last. */
    public void openLastChat() {
        Optional.ofNullable(selected.get()).map(Row::conversationId).ifPresent(openConversation);
    }

    @Override
    public void close() {
        events.close();
        if (beat != null) {
            beat.close();
        }
        slot.close();
        actions.close();
    }
}
