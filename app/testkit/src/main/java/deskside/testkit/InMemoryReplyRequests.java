package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.ReplyRequests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replies that need a second person, in memory. */
public final class InMemoryReplyRequests implements ReplyRequests {

    private final InMemoryTable<ReplyRequest> requests;

    public InMemoryReplyRequests(InMemoryTables tables) {
        requests = tables.of(ReplyRequest.class);
    }

    @Override
    public Optional<ReplyRequest> find(String requestId) {
        return requests.find(requestId);
    }

    @Override
    public List<ReplyRequest> ofConversation(String conversationId) {
        return requests.all().stream().filter(one -> one.conversationId().equals(conversationId))
                .sorted(comparing(ReplyRequest::askedAt).thenComparing(ReplyRequest::id)).toList();
    }

    @Override
    public List<ReplyRequest> recent(int limit) {
        var open = requests.all().stream().filter(InMemoryReplyRequests::isOpen).sorted(comparing(ReplyRequest::askedAt).thenComparing(ReplyRequest::id));
        var others = requests.all().stream().filter(one -> !isOpen(one))
                .sorted(comparing(ReplyRequest::askedAt).reversed().thenComparing(ReplyRequest::id));
        return Stream.concat(open, others).limit(limit).toList();
    }

    private static boolean isOpen(ReplyRequest one) {
        return one.state() == ReplyRequestState.AWAITING;
    }
}
