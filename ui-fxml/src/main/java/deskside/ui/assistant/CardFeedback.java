package deskside.ui.assistant;

import deskside.domain.Subscription;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Feedback;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.assist.RecordFeedback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what becomes of cards, in the order it happened. FX thread only; a failing disk is shown and nothing else suffers. */
final class CardFeedback implements Subscription {

    private final RecordFeedback feedback;
    private final Tasks tasks;
    private final Lane lane = new Lane();
    private final ShownOnce shownOnce = new ShownOnce();

    CardFeedback(RecordFeedback feedback, Tasks tasks) {
        this.feedback = feedback;
        this.tasks = tasks;
    }

    /** Each suggestion counts once for a message, however often the agent comes back to it. */
    void shown(String conversationId, AssistResult result, List<Card> cards) {
        cards.stream().filter(card -> shownOnce.isFirst(result.messageId(), card.suggestion()))
                .forEach(card -> record(conversationId, result, card, Feedback.Kind.SHOWN, null));
    }

    /** @param reason for REJECTED; else null */
    void record(String conversationId, AssistResult result, Card card, Feedback.Kind kind, @Nullable String reason) {
        tasks.inOrder(lane, () -> {
            feedback.record(conversationId, result, card.suggestion(), kind, reason);
            return kind;
        }, _ -> { }, tasks::unexpected);
    }

    @Override
    public void close() {
        lane.close();
    }
}
