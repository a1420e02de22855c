package deskside.ui.procedure;

import deskside.domain.Subscription;
import deskside.domain.aftersales.Evidence;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Taken;
import deskside.domain.sync.EntityType;
import deskside.rules.Decision;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.procedure.ProcedureState;
import deskside.usecases.procedure.RunProcedure;
import deskside.usecases.procedure.RunProcedure.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** The procedure of the open conversation, or those that could begin. FX thread only. */
public final class ProcedureViewModel implements AutoCloseable {

    private static final EntityType[] FACTS = {EntityType.MESSAGE, EntityType.ORDER, EntityType.CASE, EntityType.PROCEDURE, EntityType.PROGRESS,
        EntityType.CONVERSATION};
    private static final ProcedureState NOTHING = new ProcedureState.Idle(null, List.of(), List.of());

    private final RunProcedure runProcedure;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane lane = new Lane();
    private final Subscription events;
    private final ChangeListener<Object> changed = (_, _, _) -> load();
    private final ReadOnlyObjectWrapper<ProcedureState> state = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper focusRequests = new ReadOnlyLongWrapper();
    private final ArrayList<Evidence> seen = new ArrayList<>();
    private @Nullable String shownFor;

    /** Why the step was not done. */
    public sealed interface Problem {

        /** What was typed is not the customer's. */
        record NotMatching() implements Problem {
        }

        record NoAddress() implements Problem {
        }

        record NotAllowed(Decision decision) implements Problem {
        }
    }

    public ProcedureViewModel(PanelServices services) {
        runProcedure = services.useCases().runProcedure();
        context = services.context();
        tasks = services.tasks();
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(FACTS)) {
                load();
            }
        });
        context.conversationIdProperty().addListener(changed);
        context.recognitionsProperty().addListener(changed);
        context.procedureRequest(this::ask);
        load();
    }

    public ReadOnlyObjectProperty<ProcedureState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Its value is null while nothing is wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether those that do not fit what the customer said are shown too. */
    public ReadOnlyBooleanProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Grows whenever somebody wants to go on by keyboard. */
    public ReadOnlyLongProperty focusRequestsProperty() {
        return focusRequests.getReadOnlyProperty();
    }

    private void ask() {
        all.set(true);
        focusRequests.set(focusRequests.get() + 1);
    }

    public void showAll(boolean now) {
        all.set(now);
    }

    private void load() {
        var open = context.conversationId();
        if (open.isEmpty()) {
            slot.clear();
            shownFor = null;
            state.set(NOTHING);
            return;
        }
        var id = open.get();
        if (!id.equals(shownFor)) {
            shownFor = id;
            seen.clear();
            problem.set(null);
            all.set(false);
            state.set(NOTHING);
        }
        var ticked = List.copyOf(seen);
        tasks.run(slot, () -> runProcedure.state(id, ticked), this::show);
    }

    private void show(ProcedureState now) {
        if (!stepOf(now).equals(stepOf(state.get()))) {
            problem.set(null);
            if (!seen.isEmpty()) {
                seen.clear();
                load();
                return;
            }
        }
        if (!now.equals(state.get())) {
            // told only when it differs: whoever hears it builds the whole card anew
            state.set(now);
        }
    }

    private static String stepOf(ProcedureState state) {
        return state instanceof ProcedureState.Running running ? running.position().procedure().id() + " " + running.position().step().id() : "";
    }

    /** The agent has that piece of evidence in hand, or not. */
    public void evidence(Evidence what, boolean inHand) {
        seen.remove(what);
        if (inHand) {
            seen.add(what);
        }
        load();
    }

    public boolean isSeen(Evidence what) {
        return seen.contains(what);
    }

    /** @param sku for those about one article; null: the whole order */
    public void begin(Procedure procedure, String orderId, @Nullable String sku) {
        all.set(false);
        context.conversationId().ifPresent(id -> run(() -> runProcedure.begin(id, procedure.id(), orderId, sku)));
    }

    public void answer(ProcedureState.Running shown, String answer) {
        act(shown, (id, step) -> runProcedure.answer(id, step, answer));
    }

    /** What the step says, into the composer. */
    public void say(ProcedureState.Running shown) {
        var say = shown.position().say();
        if (say != null) {
            context.insertIntoComposer(say.in(shown.customers()), null);
        }
    }

    /** As above, and it is done. */
    public void tell(ProcedureState.Running shown) {
        say(shown);
        answer(shown, Taken.DONE);
    }

    public void identify(ProcedureState.Running shown, String typed) {
        act(shown, (id, step) -> runProcedure.identify(id, step, typed));
    }

    public void openCase(ProcedureState.Running shown, String reason) {
        var ticked = List.copyOf(seen);
        act(shown, (id, step) -> runProcedure.openCase(id, step, ticked, reason));
    }

    public void changeAddress(ProcedureState.Running shown, String address) {
        act(shown, (id, step) -> runProcedure.changeAddress(id, step, address));
    }

    public void back(ProcedureState.Running shown) {
        act(shown, runProcedure::back);
    }

    public void end(ProcedureState.Running shown) {
        act(shown, runProcedure::end);
    }

    private interface Step {
        Result take(String conversationId, String stepId);
    }

    private void act(ProcedureState.Running shown, Step step) {
        context.conversationId().ifPresent(id -> run(() -> step.take(id, shown.position().step().id())));
    }

    private void run(Supplier<Result> work) {
        tasks.inOrder(lane, work, result -> {
            problem.set(switch (result) {
                case Result.NotMatching _ -> new Problem.NotMatching();
                case Result.NoAddress _ -> new Problem.NoAddress();
                case Result.NotAllowed(var decision) -> new Problem.NotAllowed(decision);
                case Result.Moved _, Result.Gone _ -> null;
            });
            load();
        }, tasks::unexpected);
    }

    @Override
    public void close() {
        context.conversationIdProperty().removeListener(changed);
        context.recognitionsProperty().removeListener(changed);
        context.procedureRequest(() -> { });
        events.close();
        slot.close();
        lane.close();
    }
}
