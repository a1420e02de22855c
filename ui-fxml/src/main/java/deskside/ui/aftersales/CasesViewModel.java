package deskside.ui.aftersales;

import deskside.domain.Subscription;
import deskside.domain.aftersales.Case;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.AfterSales;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.aftersales.DecideCase;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The cases of this desk and of the hub. Until somebody chooses another one the first is chosen. FX thread only. */
public final class CasesViewModel implements AutoCloseable {

    private static final int SHOWN = 300;
    /** What is left of a deadline is told in minutes. */
    private static final Duration TICK = Duration.ofSeconds(30);
    /** Messages around the request that whoever decides can read without opening the conversation. */
    private static final int EXCERPT = 6;

    private final AfterSales afterSales;
    private final LoadTimeline loadTimeline;
    private final Tasks tasks;
    private final Consumer<String> openConversation;
    private final Slot listSlot = new Slot();
    private final Slot excerptSlot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final ObservableList<CaseRow> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<CaseRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable CaseRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<TimelineEntry>> excerpt = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper due = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final Subscription clock;
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private @Nullable String chosenId;
    private boolean listing;

    /** @param openConversation shows a conversation in the workbench */
    public CasesViewModel(PanelServices services, Consumer<String> openConversation) {
        afterSales = services.useCases().afterSales();
        loadTimeline = services.useCases().loadTimeline();
        tasks = services.tasks();
        this.openConversation = openConversation;
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(EntityType.CASE, EntityType.ORDER)) {
                load();
            }
        });
        clock = tasks.every(TICK, () -> ticks.set(ticks.get() + 1));
        load();
    }

    private void load() {
        tasks.run(listSlot, () -> afterSales.loadCases().recent(SHOWN), this::show, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void show(List<CaseRow> loaded) {
        due.set((int) loaded.stream().filter(row -> row.status() == CaseRow.Status.DUE).count());
        if (!loaded.equals(rows)) {
            listing = true;
            rows.setAll(loaded);
            listing = false;
        }
        loadState.set(LoadState.LOADED);
        select(find(chosenId).or(() -> rows.stream().findFirst()).orElse(null));
    }

    private Optional<CaseRow> find(@Nullable String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Somebody has chosen {@code row}; what a list selects by itself while its rows change is no choice. */
    public void choose(CaseRow row) {
        if (!listing) {
            chosenId = row.id();
            select(row);
        }
    }

    private void select(@Nullable CaseRow row) {
        var before = selected.get();
        selected.set(row);
        if (row == null) {
            excerpt.set(List.of());
        } else if (before == null || !before.id().equals(row.id())) {
            excerpt.set(List.of());
            tasks.run(excerptSlot, () -> loadTimeline.load(row.conversationId(), EXCERPT),
                    timeline -> excerpt.set(timeline.map(found -> found.entries()).orElse(List.of())));
        }
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loadState.getReadOnlyProperty();
    }

    /** After a failure. */
    void readAgain() {
        loadState.set(LoadState.LOADING);
        load();
    }

    public ObservableList<CaseRow> rows() {
        return rowsView;
    }

    /** Null when the list is empty. */
    public ReadOnlyObjectProperty<@Nullable CaseRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The last messages of the selected case's conversation. */
    public ReadOnlyObjectProperty<List<TimelineEntry>> excerptProperty() {
        return excerpt.getReadOnlyProperty();
    }

    /** In which the shop counts days and its facts are written down. */
    ZoneId shopZone() {
        return afterSales.rules().zone();
    }

    /** How many have something due that an agent carries out. */
    public ReadOnlyIntegerProperty dueProperty() {
        return due.getReadOnlyProperty();
    }

    /** Grows while time passes: what is left of deadlines has to be told anew. */
    public ReadOnlyLongProperty ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /** Whether the selected case is the person's own and nothing was done about it. */
    public boolean mayWithdraw() {
        return settled().filter(afterSales.followUpCase()::mayWithdraw).isPresent();
    }

    /** Whether the selected case has something due. */
    public boolean maySettle() {
        return settled().filter(afterSales.followUpCase()::maySettle).isPresent();
    }

    /** The selected case as the hub has it, unless something of this desk about it is on its way. */
    private Optional<Case> settled() {
        return Optional.ofNullable(selected.get()).filter(row -> row.status() != CaseRow.Status.DECISION_WAITS).map(CaseRow::known);
    }

    /** As it is on the screen. */
    public void withdraw() {
        settled().filter(afterSales.followUpCase()::mayWithdraw).ifPresent(seen -> queue(seen, afterSales.followUpCase()::withdraw));
    }

    /** As it is on the screen. */
    public void settle() {
        settled().filter(afterSales.followUpCase()::maySettle).ifPresent(seen -> queue(seen, afterSales.followUpCase()::settle));
    }

    private void queue(Case seen, Consumer<Case> action) {
        tasks.inOrder(actions, () -> {
            action.accept(seen);
            return seen;
        }, _ -> { }, tasks::unexpected);
    }

    /** Whether the person at this desk may decide the selected case, and if not, why. */
    public Optional<DecideCase.Right> right() {
        return Optional.ofNullable(selected.get()).filter(row -> row.status() == CaseRow.Status.AWAITING_APPROVAL).map(CaseRow::known)
                .map(afterSales.decideCase()::right);
    }

    /** For the selected case, as it is on the screen. */
    public void decide(boolean approved, String note) {
        var row = selected.get();
        if (row != null && row.known() != null && right().filter(DecideCase.Right.YES::equals).isPresent()) {
            queue(row.known(), seen -> afterSales.decideCase().decide(seen, approved, note));
        }
    }

    public void openSelected() {
        Optional.ofNullable(selected.get()).ifPresent(row -> openConversation.accept(row.conversationId()));
    }

    @Override
    public void close() {
        events.close();
        clock.close();
        listSlot.close();
        excerptSlot.close();
        actions.close();
    }
}
