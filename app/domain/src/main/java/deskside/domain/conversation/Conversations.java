package deskside.domain.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Read access to the desk's copy of the conversations. Calls block on the store; safe for several threads. */
public interface Conversations {

    Optional<Conversation> find(String conversationId);

    /** All that are not closed, most recently written first. */
    List<Conversation> open();

    /** All in which something was written at {@code since} or later, closed ones included, most recently written first. */
    List<Conversation> writtenSince(Instant since);

    /** The last {@code limit} messages of a conversation, oldest first. */
    List<Message> messages(String conversationId, int limit);

    /** The {@code limit} messages that come right before {@code beforeSeq}, oldest first. */
    List<Message> messagesBefore(String conversationId, long beforeSeq, int limit);

    /** All messages from {@code seq} on, oldest first. */
    List<Message> messagesFrom(String conversationId, long seq);

    /** The conversations of one customer, newest first, closed ones included. */
    List<Conversation> ofCustomer(String customerId, int limit);

    /** Which of these events customers were told of, in whatever conversation. @param keys see {@link deskside.domain.notice.NoticeKey#text()} */
    Set<String> told(Set<String> keys);
}
