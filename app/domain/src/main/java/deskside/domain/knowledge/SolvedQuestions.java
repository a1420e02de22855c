package deskside.domain.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What this desk has learned from conversations that ended well, and which of them it has looked at. What is redacted or gone in the hub's copy
 * leaves it in the same transaction. Calls block; safe for several threads.
 */
public interface SolvedQuestions {

    Optional<SolvedQuestion> find(String questionId);

    /** Newest first. */
    List<SolvedExchange> ofConversation(String conversationId);

    /** The newest {@code limit} of all, newest first. */
    List<SolvedExchange> newest(int limit);

    /** The last look at it. */
    Optional<Look> look(String conversationId);

    /**
     * Conversations that are closed and have changed since they were looked at, and those that were closed then and are open again; the
     * oldest first.
     */
    List<String> unread(int limit);

    /**
     * Notes that a conversation was looked at, and replaces what is kept of it.
     *
     * @return false when the conversation has changed since, has been redacted or is gone: nothing is noted then
     */
    boolean settle(String conversationId, Look look, List<SolvedExchange> exchanges);

    /** Takes exchanges out that turned out not to have settled anything. */
    void withdraw(List<String> exchangeIds);

    /** How many questions can be found. */
    int size();

    /**
     * A look at a conversation.
     *
     * @param version     of the conversation then
     * @param closed      whether it was closed then
     * @param lastSeq     its highest message sequence then
     * @param doubtfulSeq answers up to this sequence did not last: the customer came back after the conversation had been closed; 0: none
     */
    record Look(long version, boolean closed, long lastSeq, long doubtfulSeq) {
    }
}
