package deskside.ui.customer;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.order.Order;
import deskside.rules.Decision;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.CaseRules;
import deskside.usecases.aftersales.CaseRules.Offer;
import deskside.usecases.aftersales.NeutralReply;
import deskside.usecases.aftersales.OpenCase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks for money on behalf of the customer whose order is shown: what can go back, and what became of the request. FX thread only. */
final class CaseFormModel implements AutoCloseable {

    /** What the form shows. */
    sealed interface State {

        /** Not asked for. */
        record Closed() implements State {
        }

        /** @param offers what the rules allow, maybe nothing; @param refused why they did not, in words; blank: they did */
        record Open(OpenCase.Facts facts, List<Offer> offers, @Nullable Problem problem, @Nullable Decision refused) implements State {
        }

        /** @param approval another person decides */
        record Submitted(boolean approval) implements State {
        }
    }

    /** Why nothing was submitted. */
    enum Problem { NUMBER, TOO_MUCH, NO_REASON, NOT_ALLOWED }

    private final OpenCase openCase;
    private final CaseRules rules;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane lane = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());

    CaseFormModel(OpenCase openCase, CaseRules rules, ConversationContext context, Tasks tasks) {
        this.openCase = openCase;
        this.rules = rules;
        this.context = context;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void open(Order order) {
        var conversation = context.conversationId().orElse("");
        tasks.run(slot, () -> openCase.facts(order.id()).map(facts -> new State.Open(facts, rules.offers(conversation, facts.order()), null, null)),
                found -> found.ifPresent(state::set));
    }

    void cancel() {
        slot.clear();
        if (!(state.get() instanceof State.Closed)) {
            // told only when it was open: whoever hears it builds the whole panel anew
            state.set(new State.Closed());
        }
    }

    /** @param amount as typed; @param seen evidence that the agent has in hand */
    void submit(Offer offer, List<Evidence> seen, String amount, String reason, Language customers) {
        if (!(state.get() instanceof State.Open open)) {
            return;
        }
        var facts = open.facts();
        var conversation = context.conversationId();
        var money = money(amount, offer.kind(), facts);
        if (money.isEmpty() || conversation.isEmpty()) {
            state.set(with(open, Problem.NUMBER, null));
        } else if (reason.isBlank()) {
            state.set(with(open, Problem.NO_REASON, null));
        } else {
            var claim = offer.claim() == null ? null : offer.claim().with(seen);
            tasks.inOrder(lane, () -> openCase.open(conversation.get(), offer.kind(), facts.order().id(), claim, money.get(), reason, null),
                    outcome -> show(outcome, open, customers), tasks::unexpected);
        }
    }

    private static State.Open with(State.Open open, Problem problem, @Nullable Decision refused) {
        return new State.Open(open.facts(), open.offers(), problem, refused);
    }

    private void show(OpenCase.Outcome outcome, State.Open open, Language customers) {
        switch (outcome) {
            case OpenCase.Outcome.Queued(_, var approval) -> {
                state.set(new State.Submitted(approval));
                context.insertIntoComposer(NeutralReply.in(customers), null);
            }
            case OpenCase.Outcome.TooMuch(var most) -> {
                var facts = open.facts();
                state.set(new State.Open(new OpenCase.Facts(facts.order(), facts.waiting(), most, facts.ownLimit()), open.offers(), Problem.TOO_MUCH, null));
            }
            case OpenCase.Outcome.NotAllowed(var decision) -> state.set(with(open, Problem.NOT_ALLOWED, decision));
            case OpenCase.Outcome.Incomplete _ -> state.set(with(open, Problem.NUMBER, null));
        }
    }

    private static Optional<Money> money(String typed, CaseKind kind, OpenCase.Facts facts) {
        try {
            var money = new Money(new BigDecimal(typed.strip().replace("¥", "").replace(",", "")), facts.order().total().currency());
            return money.isPositive() || kind.canBeFree() && money.amount().signum() == 0 ? Optional.of(money) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        slot.close();
        lane.close();
    }
}
