package deskside.ui.outbox;

import deskside.domain.Subscription;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxState;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.sync.AccountForOutage;
import deskside.usecases.sync.LoadOutbox;
import deskside.usecases.sync.OutageAccount;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The newest commands of this desk: those that need a decision, then those that wait, both in the order they were made; then the rest,
 * newest first. Until somebody chooses another one the first is chosen.
 */
public final class OutboxViewModel implements AutoCloseable {

    private static final int SHOWN = 300;
    private static final int MESSAGES = 60;

    private static final Comparator<LoadOutbox.Row> ORDER = Comparator.<LoadOutbox.Row>comparingInt(row -> rank(row))
            .thenComparing((one, other) -> rank(one) < 2 ? one.item().createdAt().compareTo(other.item().createdAt())
                    : other.item().createdAt().compareTo(one.item().createdAt()));

    private final LoadOutbox loadOutbox;
    private final LoadTimeline loadTimeline;
    private final DecideHeldReply decide;
    private final AccountForOutage accountForOutage;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Consumer<String> openConversation;
    private final Slot listSlot = new Slot();
    private final Slot detailSlot = new Slot();
    private final Slot accountSlot = new Slot();
    private final Slot correctionSlot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final ObservableList<LoadOutbox.Row> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<LoadOutbox.Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Map<OutboxGroup, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<LoadOutbox.@Nullable Row> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HeldReply> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OutageAccount> account = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private @Nullable String chosenId;
    private boolean listing;

    /** @param openConversation shows a conversation in the workbench */
    public OutboxViewModel(PanelServices services, Consumer<String> openConversation) {
        loadOutbox = services.useCases().loadOutbox();
        loadTimeline = services.useCases().loadTimeline();
        decide = services.useCases().decideHeldReply();
        accountForOutage = services.useCases().accountForOutage();
        context = services.context();
        tasks = services.tasks();
        this.openConversation = openConversation;
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.types().contains(EntityType.ARTICLE) || changes.types().contains(EntityType.POLICY)) {
                loadAccount();
            }
            if (changes.outbox()) {
                load();
            } else if (selected.get() != null && changes.concern(selected.get().item().command().conversationId())) {
                loadDetail();
            }
        });
        load();
        loadAccount();
    }

    private void loadAccount() {
        tasks.run(accountSlot, accountForOutage::load, loaded -> account.set(loaded.orElse(null)));
    }

    private void load() {
        tasks.run(listSlot, () -> loadOutbox.recent(SHOWN), this::show, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void show(List<LoadOutbox.Row> loaded) {
        var byGroup = new EnumMap<OutboxGroup, Integer>(OutboxGroup.class);
        loaded.forEach(row -> byGroup.merge(OutboxGroup.of(row.item().state()), 1, Integer::sum));
        var sorted = loaded.stream().sorted(ORDER).toList();
        if (!sorted.equals(rows)) {
            listing = true;
            rows.setAll(sorted);
            listing = false;
        }
        selectBest();
        loadState.set(LoadState.LOADED);
        // Last, for the list sets its selection by it.
        counts.set(byGroup);
    }

    private static int rank(LoadOutbox.Row row) {
        return OutboxGroup.of(row.item().state()).rank();
    }

    private void selectBest() {
        select(Optional.ofNullable(chosenId).flatMap(this::find).or(() -> rows.stream().findFirst()).orElse(null));
    }

    /** The screen comes to sight: what was chosen on an earlier visit does not matter any more. */
    public void shown() {
        chosenId = null;
        selectBest();
    }

    /** Somebody has chosen {@code row}; what a list selects by itself while its rows change is no choice. */
    public void choose(LoadOutbox.Row row) {
        if (!listing) {
            chosenId = row.item().command().commandId();
            select(row);
        }
    }

    private Optional<LoadOutbox.Row> find(String commandId) {
        return rows.stream().filter(row -> row.item().command().commandId().equals(commandId)).findFirst();
    }

    private void select(LoadOutbox.@Nullable Row row) {
        if (row != null && row.equals(selected.get())) {
            return;
        }
        var another = row == null || selected.get() == null || !row.item().command().equals(selected.get().item().command());
        selected.set(row);
        if (another) {
            detail.set(null);
        }
        loadDetail();
    }

    private void loadDetail() {
        var row = selected.get();
        if (row != null) {
            var command = row.item().command();
            tasks.run(detailSlot, () -> loadTimeline.load(command.conversationId(), MESSAGES),
                    timeline -> detail.set(timeline.map(found -> HeldReply.of(found, command)).orElse(null)));
        } else {
            detailSlot.clear();
        }
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        loadState.set(LoadState.LOADING);
        load();
        loadAccount();
    }

    public ObservableList<LoadOutbox.Row> rows() {
        return rowsView;
    }

    public ReadOnlyObjectProperty<Map<OutboxGroup, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Null when the list is empty. */
    public ReadOnlyObjectProperty<LoadOutbox.@Nullable Row> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Of the selected item, once loaded; null before, and when its conversation is not at this desk any more. */
    public ReadOnlyObjectProperty<@Nullable HeldReply> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Of the last outage; null when nothing was written in one. */
    public ReadOnlyObjectProperty<@Nullable OutageAccount> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /** Opens the conversation of the first outdated answer that nothing has followed, with a correction in the composer. */
    public void correctNext() {
        Optional.ofNullable(account.get()).flatMap(known -> known.uncorrected().stream().findFirst()).ifPresent(answer -> {
            openConversation.accept(answer.conversationId());
            tasks.run(correctionSlot, () -> accountForOutage.correction(answer), text -> context.of(answer.conversationId()).insertIntoComposer(text, null));
        });
    }

    /** Sends the selected held reply as it is. */
    public void sendSelected() {
        act(decide::send);
    }

    /** Gives the selected held reply up. */
    public void dropSelected() {
        act(decide::drop);
    }

    private void act(Consumer<String> decision) {
        held().ifPresent(held -> tasks.inOrder(actions, () -> {
            decision.accept(held.commandId());
            return held;
        }, _ -> { }, tasks::unexpected));
    }

    /** Opens the conversation with the selected held reply's text in the composer. */
    public void editSelected() {
        held().ifPresent(held -> {
            openSelected();
            context.of(held.conversationId()).editHeld(held.commandId());
        });
    }

    public void openSelected() {
        Optional.ofNullable(selected.get()).ifPresent(row -> openConversation.accept(row.item().command().conversationId()));
    }

    private Optional<Command> held() {
        return Optional.ofNullable(selected.get()).filter(row -> row.item().state() == OutboxState.HELD).map(row -> row.item().command());
    }

    @Override
    public void close() {
        events.close();
        listSlot.close();
        detailSlot.close();
        accountSlot.close();
        correctionSlot.close();
        actions.close();
    }
}
