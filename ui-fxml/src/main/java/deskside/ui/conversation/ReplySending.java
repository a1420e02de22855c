package deskside.ui.conversation;

import deskside.domain.attachment.Attachment;
import deskside.ui.desk.PickedSuggestion;
import deskside.ui.desk.UseCases;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.secondperson.AskForReply;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is typed into the outbox, in the composer's lane, and says what becomes of the words: a reply that waits to go, a request to a second person,
 * refused, or not taken by the disk. FX thread only.
 */
final class ReplySending {

    /** What is sent: words in the box of a conversation, with what goes with them. @param from the suggestion that the words began as */
    record Typed(String conversationId, String words, List<Attachment> attachments, @Nullable PickedSuggestion from) {

        Typed {
            attachments = List.copyOf(attachments);
        }
    }

    /** The box whose words are sent. It may show another conversation when an outcome comes. */
    interface Box {

        boolean isOpen(String conversationId);

        /** The words have left the box of the open conversation; @param gone those attachments with them. What was typed meanwhile stays. */
        void taken(String words, List<Attachment> gone);

        /** They have not: they are a draft again. @param risky they hold what must not be said */
        void kept(Typed typed, boolean risky);

        /** For the customer meanwhile, while somebody else decides. */
        void say(String neutral);
    }

    private final UseCases useCases;
    private final Tasks tasks;
    private final Lane lane;
    private final Box box;
    private final Consumer<@Nullable String> failure;
    private final ReadOnlyObjectWrapper<SendReply.Outcome.@Nullable Refused> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param failure told the sentence of a disk that did not take a reply */
    ReplySending(UseCases useCases, Tasks tasks, Lane lane, Box box, Consumer<@Nullable String> failure) {
        this.useCases = useCases;
        this.tasks = tasks;
        this.lane = lane;
        this.box = box;
        this.failure = failure;
    }

    /** Why the last sending was refused; null when it was not. */
    ReadOnlyObjectProperty<SendReply.Outcome.@Nullable Refused> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** While what is typed becomes durable; a second sending of it waits for that. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get();
    }

    /** Something was typed: what was refused was something else. */
    void forgetRefusal() {
        refusal.set(null);
    }

    /** Another conversation is open; what is on its way goes on. */
    void forget() {
        busy.set(false);
        refusal.set(null);
    }

    /** @param forSecondPerson the words are not for this person to say alone, and the agent has been told so */
    void send(Typed typed, boolean forSecondPerson) {
        busy.set(true);
        if (forSecondPerson) {
            inLane(() -> ask(typed), outcome -> asked(typed, outcome));
        } else {
            inLane(() -> queue(typed), outcome -> ended(typed, outcome));
        }
    }

    /** Sends words that were never in the box; what is typed there stays. */
    void sendBeside(Typed words) {
        inLane(() -> queue(words), outcome -> {
            if (outcome instanceof SendReply.Outcome.Refused refused && box.isOpen(words.conversationId())) {
                refusal.set(refused);
            }
        });
    }

    private <T> void inLane(Supplier<T> work, Consumer<T> then) {
        tasks.inOrder(lane, work, then, e -> {
            busy.set(false);
            failure.accept(e.getMessage());
        });
    }

    private AskForReply.Outcome ask(Typed typed) {
        return useCases.secondPerson().askForReply().ask(typed.conversationId(), typed.words(), suggestionId(typed));
    }

    private SendReply.Outcome queue(Typed typed) {
        var id = typed.conversationId();
        var outcome = useCases.sendReply().send(id, typed.words(), typed.attachments(), suggestionId(typed));
        if (outcome instanceof SendReply.Outcome.Queued && !typed.words().isBlank()) {
            useCases.completeReply().sent(id, typed.words().strip());
            var from = typed.from();
            if (from != null) {
                useCases.recordFeedback().recordSent(id, from.result(), from.suggestion(), typed.words().strip());
            }
        }
        return outcome;
    }

    private static @Nullable String suggestionId(Typed typed) {
        var from = typed.from();
        return from == null ? null : from.suggestion().id();
    }

    private void ended(Typed typed, SendReply.Outcome outcome) {
        var open = box.isOpen(typed.conversationId());
        if (open) {
            busy.set(false);
        }
        switch (outcome) {
            case SendReply.Outcome.Queued _ -> {
                if (open) {
                    box.taken(typed.words(), typed.attachments());
                }
            }
            case SendReply.Outcome.Refused refused -> {
                if (open) {
                    refusal.set(refused);
                }
                box.kept(typed, refused.refusal() == SendReply.Refusal.RISK);
            }
        }
    }

    /** The customer is told neutrally, by the agent: nobody knows yet what will be decided, and offline not even when. */
    private void asked(Typed typed, AskForReply.Outcome outcome) {
        switch (outcome) {
            case AskForReply.Outcome.Asked(_, var neutral) -> {
                if (box.isOpen(typed.conversationId())) {
                    busy.set(false);
                    // what is attached cannot be asked for: it stays for the next reply
                    box.taken(typed.words(), List.of());
                    box.say(neutral);
                }
            }
            case AskForReply.Outcome.Refused(var why) -> ended(typed, why);
        }
    }
}
