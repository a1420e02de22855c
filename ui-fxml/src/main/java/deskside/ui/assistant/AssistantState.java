package deskside.ui.assistant;

import deskside.domain.assist.AssistResult;
import java.time.Duration;
import java.util.List;

/** What the panel shows. */
public sealed interface AssistantState {

    /** No conversation is open. */
    record Closed() implements AssistantState {
    }

    /** The engine is looking. */
    record Looking() implements AssistantState {
    }

    /** The models are being made; it is asked again by itself. */
    record Preparing() implements AssistantState {
    }

    /** The customer has not written anything yet. */
    record NothingAsked() implements AssistantState {
    }

    /** The engine could not look. */
    record Failed() implements AssistantState {
    }

    /**
     * It has looked.
     *
     * @param cards     what is left of the suggestions; empty when there were none, all were rejected or the agent dismissed them
     * @param elapsed   measured, from the question to the result
     * @param dismissed the agent has taken the suggestions off the screen
     */
    record Looked(AssistResult result, Duration elapsed, List<Card> cards, boolean dismissed) implements AssistantState {

        public Looked {
            cards = List.copyOf(cards);
        }

        Looked with(List<Card> others) {
            return new Looked(result, elapsed, others, dismissed);
        }
    }
}
