package deskside.domain.knowledge;

import deskside.domain.Language;
import java.time.Instant;
import java.util.List;

/**
 * A question of a customer and the agent's answer that settled it, from a closed conversation that ended well. Nothing in it says who the
 * customer was: what was personal is masked, facts of the order are slots.
 *
 * @param id         of the message that asked
 * @param questionId of the exchange that asked and answered the same first; its own id where there is none: see {@link SolvedQuestion}
 * @param answerIds  of the messages that answered
 * @param question   masked
 * @param answer     with slots such as {@code {order.number}}; holds no personal data
 * @param intents    recognised in the question, likeliest first; empty when it was none of the shop's
 * @param skus       products named in question or answer
 */
public record SolvedExchange(
        String id, String questionId, String conversationId, List<String> answerIds, Language language, String question, String answer,
        List<String> intents, List<String> skus, Instant answeredAt) {

    public SolvedExchange {
        answerIds = List.copyOf(answerIds);
        intents = List.copyOf(intents);
        skus = List.copyOf(skus);
    }

    /** The same, told as one more of that question. */
    public SolvedExchange of(String otherQuestionId) {
        return new SolvedExchange(id, otherQuestionId, conversationId, answerIds, language, question, answer, intents, skus, answeredAt);
    }
}
