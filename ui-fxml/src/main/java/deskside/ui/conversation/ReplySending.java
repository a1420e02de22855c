package deskside.ui.conversation;

import deskside.ui.desk.PickedSuggestion;
import deskside.ui.desk.UseCases;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.secondperson.AskForReply;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Brings replies into the outbox, in the composer's lane, and remembers what becomes of the words. FX thread only. */
final class ReplySending {

    private final UseCases useCases;
    private final Tasks tasks;
    private final Lane lane;
    private final Consumer<@Nullable String> failure;
    private final ReadOnlyObjectWrapper<SendReply.Outcome.@Nullable Refused> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param failure told the sentence of a disk that did not take a reply */
    ReplySending(UseCases useCases, Tasks tasks, Lane lane, Consumer<@Nullable String> failure) {
        this.useCases = useCases;
        this.tasks = tasks;
        this.lane = lane;
        this.failure = failure;
    }

    /** Why the last sending was refused; null when it was not. */
    ReadOnlyObjectProperty<SendReply.Outcome.@Nullable Refused> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void refusal(SendReply.Outcome.@Nullable Refused refused) {
        refusal.set(refused);
    }

    /** While what is typed becomes durable; a second sending of it waits for that. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void busy(boolean now) {
        busy.set(now);
    }

    /** @param then hears the outcome, also when another conversation is open by then */
    void queue(String conversationId, String reply, @Nullable PickedSuggestion from, Consumer<SendReply.Outcome> then) {
        tasks.inOrder(lane, () -> send(conversationId, reply, from), then, e -> {
            busy.set(false);
            failure.accept(e.getMessage());
        });
    }

    /** Asks a second person for it. @param then hears the outcome, also when another conversation is open by then */
    void ask(String conversationId, String reply, @Nullable PickedSuggestion from, Consumer<AskForReply.Outcome> then) {
        tasks.inOrder(lane, () -> useCases.secondPerson().askForReply().ask(conversationId, reply, from == null ? null : from.suggestion().id()), then, e -> {
            busy.set(false);
            failure.accept(e.getMessage());
        });
    }

    private SendReply.Outcome send(String conversationId, String reply, @Nullable PickedSuggestion from) {
        var outcome = useCases.sendReply().send(conversationId, reply, from == null ? null : from.suggestion().id());
        if (outcome instanceof SendReply.Outcome.Queued) {
            useCases.completeReply().sent(conversationId, reply.strip());
            if (from != null) {
                useCases.recordFeedback().recordSent(conversationId, from.result(), from.suggestion(), reply.strip());
            }
        }
        return outcome;
    }
}
