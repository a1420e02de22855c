package deskside.ui.customer;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.order.Order;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.OpenCase;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks for money on behalf of the customer whose order is shown: what can go back, and what became of the request. FX thread only. */
final class CaseFormModel implements AutoCloseable {

    /** What the customer is told while nothing is decided: promises nothing. */
    private static final String NEUTRAL_ZH = "您的申请我已经提交，处理结果会第一时间告诉您。";
    private static final String NEUTRAL_EN = "I have submitted your request and will tell you the outcome as soon as it is there.";

    /** What the form shows. */
    sealed interface State {

        /** Not asked for. */
        record Closed() implements State {
        }

        record Open(OpenCase.Facts facts, @Nullable Problem problem) implements State {
        }

        /** @param approval another person decides */
        record Submitted(boolean approval) implements State {
        }
    }

    /** Why nothing was submitted. */
    enum Problem { NUMBER, TOO_MUCH, NO_REASON }

    private final OpenCase openCase;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Lane lane = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());

    CaseFormModel(OpenCase openCase, ConversationContext context, Tasks tasks) {
        this.openCase = openCase;
        this.context = context;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void open(Order order) {
        tasks.run(slot, () -> openCase.facts(order.id()), facts -> facts.ifPresent(known -> state.set(new State.Open(known, null))));
    }

    void cancel() {
        slot.clear();
        state.set(new State.Closed());
    }

    /** @param amount as typed */
    void submit(CaseKind kind, String amount, String reason, Language customers) {
        if (!(state.get() instanceof State.Open(var facts, _))) {
            return;
        }
        var conversation = context.conversationId();
        var money = money(amount, facts);
        if (money.isEmpty() || conversation.isEmpty()) {
            state.set(new State.Open(facts, Problem.NUMBER));
        } else if (reason.isBlank()) {
            state.set(new State.Open(facts, Problem.NO_REASON));
        } else {
            tasks.inOrder(lane, () -> openCase.open(conversation.get(), kind, facts.order().id(), money.get(), reason, null),
                    outcome -> show(outcome, facts, customers), tasks::unexpected);
        }
    }

    private void show(OpenCase.Outcome outcome, OpenCase.Facts facts, Language customers) {
        switch (outcome) {
            case OpenCase.Outcome.Queued(_, var approval) -> {
                state.set(new State.Submitted(approval));
                context.insertIntoComposer(customers == Language.ZH ? NEUTRAL_ZH : NEUTRAL_EN, null);
            }
            case OpenCase.Outcome.TooMuch(var refundable) ->
                    state.set(new State.Open(new OpenCase.Facts(facts.order(), facts.waiting(), refundable, facts.ownLimit()), Problem.TOO_MUCH));
            case OpenCase.Outcome.Incomplete _ -> state.set(new State.Open(facts, Problem.NUMBER));
        }
    }

    private static Optional<Money> money(String typed, OpenCase.Facts facts) {
        try {
            var money = new Money(new BigDecimal(typed.strip().replace("¥", "").replace(",", "")), facts.order().total().currency());
            return money.isPositive() ? Optional.of(money) : Optional.empty();
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
