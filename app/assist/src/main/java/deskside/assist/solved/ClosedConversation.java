package deskside.assist.solved;

import deskside.assist.Recognition;
import deskside.domain.assist.AssistSnapshot;
import java.util.Map;

/**
 * A conversation that an agent has closed.
 *
 * @param snapshot     with all of its messages
 * @param recognitions by message id, of each message of the customer, as if it had been the last one
 * @param doubtfulSeq  answers up to this sequence did not last, see {@code SolvedQuestions.Look}
 */
public record ClosedConversation(AssistSnapshot snapshot, Map<String, Recognition> recognitions, long doubtfulSeq) {

    public ClosedConversation {
        recognitions = Map.copyOf(recognitions);
    }
}
