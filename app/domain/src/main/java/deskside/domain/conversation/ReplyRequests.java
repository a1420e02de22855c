package deskside.domain.conversation;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of the replies that need a second person. Calls block on the store; safe for several threads. */
public interface ReplyRequests {

    Optional<ReplyRequest> find(String requestId);

    /** In the order in which they were asked for. */
    List<ReplyRequest> ofConversation(String conversationId);

    /** Those that are awaited first, oldest first; then the others, newest first. */
    List<ReplyRequest> recent(int limit);
}
