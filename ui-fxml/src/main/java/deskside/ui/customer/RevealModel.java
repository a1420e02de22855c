package deskside.ui.customer;

import deskside.domain.Subscription;
import deskside.domain.privacy.PersonalField;
import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.customer.RevealField;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One field of the shown customer in clear, at most one at a time and only for a moment. FX thread only. */
final class RevealModel implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** What is shown. */
    sealed interface State {

        record Masked() implements State {
        }

        /** Which field, and why not, after a try. */
        record Asking(PersonalField field, RevealField.@Nullable Refusal refused) implements State {
        }

        record InClear(PersonalField field, String value, long secondsLeft) implements State {

            @Override
            public String toString() {
                return "InClear[" + field + "]";
            }
        }
    }

    private final RevealField revealField;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Lane lane = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Masked());
    private Subscription ticking = () -> { };

    RevealModel(RevealField revealField, ConversationContext context, Tasks tasks) {
        this.revealField = revealField;
        this.context = context;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void ask(PersonalField field) {
        ticking.close();
        state.set(new State.Asking(field, null));
    }

    /** Records that somebody looks, then shows it. */
    void reveal(String reason) {
        var conversationId = context.conversationId();
        if (!(state.get() instanceof State.Asking(var field, _)) || conversationId.isEmpty()) {
            return;
        }
        var opened = conversationId.get();
        tasks.inOrder(lane, () -> revealField.reveal(opened, field, reason), outcome -> show(outcome, opened, field), tasks::unexpected);
    }

    private void show(RevealField.Outcome outcome, String conversationId, PersonalField field) {
        // another customer may be on the screen by now
        if (!context.conversationId().filter(conversationId::equals).isPresent()) {
            return;
        }
        switch (outcome) {
            case RevealField.Outcome.Refused(var why) -> state.set(new State.Asking(field, why));
            case RevealField.Outcome.Shown(var shown, var value) -> {
                state.set(new State.InClear(shown, value, RevealField.SHOWN.toSeconds()));
                ticking.close();
                ticking = tasks.every(SECOND, this::tick);
            }
        }
    }

    private void tick() {
        if (state.get() instanceof State.InClear(var field, var value, var left) && left > 1) {
            state.set(new State.InClear(field, value, left - 1));
        } else {
            hide();
        }
    }

    /** At once. */
    void hide() {
        ticking.close();
        state.set(new State.Masked());
    }

    @Override
    public void close() {
        hide();
        lane.close();
    }
}
