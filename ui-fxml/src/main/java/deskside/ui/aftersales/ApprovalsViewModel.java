package deskside.ui.aftersales;

import deskside.domain.Money;
import deskside.domain.Subscription;
import deskside.domain.aftersales.Case;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.LoadState;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.AfterSales;
import deskside.usecases.aftersales.ApprovalContext;
import deskside.usecases.aftersales.CaseRow;
import deskside.usecases.aftersales.DecideCase;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.TimelineEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

/** What waits for another person's decision, the nearest deadline first. Until somebody chooses another one the first is chosen. FX thread only. */
public final class ApprovalsViewModel implements AutoCloseable {

    private static final int EXCERPT = 8;
    private static final Duration TICK = Duration.ofSeconds(30);

    private final AfterSales afterSales;
    private final LoadTimeline loadTimeline;
    private final Tasks tasks;
    private final Consumer<String> openConversation;
    private final Slot listSlot = new Slot();
    private final Slot excerptSlot = new Slot();
    private final Lane actions = new Lane();
    private final Subscription events;
    private final Subscription clock;
    private final ObservableList<ApprovalContext> rows = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<ApprovalContext> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable ApprovalContext> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<TimelineEntry>> excerpt = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper awaiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<LoadState> loadState = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private @Nullable String chosenId;
    private boolean listing;

    /** Why no other amount was granted. */
    public enum Problem { NUMBER, NOT_LESS, OVER_LIMIT }

    /** @param openConversation shows a conversation in the workbench */
    public ApprovalsViewModel(PanelServices services, Consumer<String> openConversation) {
        afterSales = services.useCases().afterSales();
        loadTimeline = services.useCases().loadTimeline();
        tasks = services.tasks();
        this.openConversation = openConversation;
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(EntityType.CASE, EntityType.ORDER, EntityType.CUSTOMER)) {
                load();
            }
        });
        clock = tasks.every(TICK, () -> ticks.set(ticks.get() + 1));
        load();
    }

    private void load() {
        tasks.run(listSlot, () -> afterSales.loadApprovals().waiting(), this::show, e -> {
            loadState.set(LoadState.FAILED);
            tasks.unexpected(e);
        });
    }

    private void show(List<ApprovalContext> loaded) {
        awaiting.set((int) loaded.stream().filter(one -> one.row().status() == CaseRow.Status.AWAITING_APPROVAL).count());
        if (!loaded.equals(rows)) {
            listing = true;
            rows.setAll(loaded);
            listing = false;
        }
        loadState.set(LoadState.LOADED);
        select(rows.stream().filter(one -> one.row().id().equals(chosenId)).findFirst().or(() -> rows.stream().findFirst()).orElse(null));
    }

    /** Somebody has chosen {@code row}; what a list selects by itself while its rows change is no choice. */
    public void choose(ApprovalContext row) {
        if (!listing) {
            chosenId = row.row().id();
            select(row);
        }
    }

    private void select(@Nullable ApprovalContext row) {
        var before = selected.get();
        selected.set(row);
        if (row == null) {
            excerpt.set(List.of());
        } else if (before == null || !before.row().id().equals(row.row().id())) {
            problem.set(null);
            excerpt.set(List.of());
            tasks.run(excerptSlot, () -> loadTimeline.load(row.row().conversationId(), EXCERPT),
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

    public ObservableList<ApprovalContext> rows() {
        return rowsView;
    }

    /** Null when nothing waits. */
    public ReadOnlyObjectProperty<@Nullable ApprovalContext> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The last messages of the conversation in which it was asked for. */
    public ReadOnlyObjectProperty<List<TimelineEntry>> excerptProperty() {
        return excerpt.getReadOnlyProperty();
    }

    /** What is wrong with the other amount; null: nothing. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many wait for the decision of another person. */
    public ReadOnlyIntegerProperty awaitingProperty() {
        return awaiting.getReadOnlyProperty();
    }

    /** Grows while time passes: what is left of deadlines has to be told anew. */
    public ReadOnlyLongProperty ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /** Whether the selected one can be decided by this person now. */
    public boolean mayDecide() {
        return open().filter(one -> one.right() == DecideCase.Right.YES).isPresent();
    }

    /** Whether less than was asked for can be granted by this person now. */
    public boolean mayGrantLess() {
        return open().filter(ApprovalContext::mayGrantLess).isPresent();
    }

    /** The selected one, unless a decision of this desk about it is on its way. */
    private Optional<ApprovalContext> open() {
        return Optional.ofNullable(selected.get()).filter(one -> one.row().status() == CaseRow.Status.AWAITING_APPROVAL);
    }

    /** For the selected request, as it is on the screen. */
    public void decide(boolean approved, String note) {
        if (mayDecide()) {
            open().map(ApprovalsViewModel::known).ifPresent(seen -> tasks.inOrder(actions, () -> {
                afterSales.decideCase().decide(seen, approved, note);
                return seen;
            }, _ -> { }, tasks::unexpected));
        }
    }

    /** As above, with less than was asked for. @param typed the amount */
    public void grantLess(String typed, String note) {
        problem.set(null);
        if (!mayGrantLess()) {
            return;
        }
        open().map(ApprovalsViewModel::known).ifPresent(seen -> money(typed, seen).ifPresentOrElse(amount -> tasks.inOrder(actions,
                () -> afterSales.decideCase().grantLess(seen, amount, note), refused -> problem.set(refused.map(ApprovalsViewModel::problem).orElse(null)),
                tasks::unexpected), () -> problem.set(Problem.NUMBER)));
    }

    private static Case known(ApprovalContext one) {
        return Objects.requireNonNull(one.row().known());
    }

    private static Problem problem(DecideCase.Refusal refusal) {
        return switch (refusal) {
            case NOT_LESS -> Problem.NOT_LESS;
            case OVER_LIMIT -> Problem.OVER_LIMIT;
        };
    }

    private static Optional<Money> money(String typed, Case seen) {
        try {
            return Optional.of(new Money(new BigDecimal(typed.strip().replace("¥", "").replace(",", "")), seen.amount().currency()));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    public void openSelected() {
        Optional.ofNullable(selected.get()).ifPresent(one -> openConversation.accept(one.row().conversationId()));
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
