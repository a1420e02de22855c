package deskside.ui.aftersales;

import deskside.domain.Subscription;
import deskside.domain.aftersales.Evidence;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.AfterSales;
import deskside.usecases.aftersales.NeutralReply;
import deskside.usecases.aftersales.NextActions.Action;
import deskside.usecases.aftersales.OpenCase;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** The one action that the open conversation seems to need. FX thread only. */
public final class NextActionViewModel implements AutoCloseable {

    private static final EntityType[] FACTS = {EntityType.MESSAGE, EntityType.ORDER, EntityType.CASE, EntityType.POLICY, EntityType.PRODUCT,
        EntityType.PROMOTION};

    private final AfterSales afterSales;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane lane = new Lane();
    private final Subscription events;
    private final ChangeListener<Object> changed = (_, _, _) -> load();
    private final ReadOnlyObjectWrapper<@Nullable Action> action = new ReadOnlyObjectWrapper<>();
    /** Evidence that the agent has ticked for the action of {@code evidenceOf}. */
    private final ArrayList<Evidence> seen = new ArrayList<>();
    private @Nullable String evidenceOf;

    public NextActionViewModel(PanelServices services) {
        afterSales = services.useCases().afterSales();
        context = services.context();
        tasks = services.tasks();
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(FACTS)) {
                load();
            }
        });
        context.conversationIdProperty().addListener(changed);
        context.recognitionsProperty().addListener(changed);
        load();
    }

    /** Its value is null where nothing is to be done. */
    public ReadOnlyObjectProperty<@Nullable Action> actionProperty() {
        return action.getReadOnlyProperty();
    }

    private void load() {
        var open = context.conversationId();
        if (open.isEmpty()) {
            slot.clear();
            action.set(null);
            return;
        }
        var id = open.get();
        if (!id.equals(evidenceOf)) {
            evidenceOf = id;
            seen.clear();
            action.set(null);
        }
        var ticked = new ArrayList<>(seen);
        tasks.run(slot, () -> afterSales.nextActions().of(id).map(found -> ticked.isEmpty() ? found : afterSales.nextActions().with(found, ticked)),
                (Optional<Action> found) -> action.set(found.orElse(null)));
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

    /** As it is on the screen; the customer is told neutrally, by the agent. */
    public void submit(String reason) {
        var shown = action.get();
        if (shown == null || !shown.decision().isAllowed()) {
            return;
        }
        tasks.inOrder(lane, () -> afterSales.openCase().open(shown.conversationId(), shown.decision().kind(), shown.order().id(), shown.claim(),
                shown.amount(), reason, null), outcome -> {
                    if (outcome instanceof OpenCase.Outcome.Queued) {
                        context.insertIntoComposer(NeutralReply.in(shown.customers()), null);
                    }
                    load();
                }, tasks::unexpected);
    }

    @Override
    public void close() {
        context.conversationIdProperty().removeListener(changed);
        context.recognitionsProperty().removeListener(changed);
        events.close();
        slot.close();
        lane.close();
    }
}
