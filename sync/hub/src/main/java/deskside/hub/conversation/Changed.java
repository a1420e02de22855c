package deskside.hub.conversation;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation on its way to its next version. Each step gives a new value. */
public record Changed(Conversation conversation) {

    public static Changed from(Conversation conversation) {
        return new Changed(conversation);
    }

    public Changed status(ConversationStatus status) {
        var c = conversation;
        return with(c.orderId(), status, c.assigneeId(), c.handOverReason(), c.waitingSince(), c.lastMessageAt(), c.lastText());
    }

    public Changed assignee(@Nullable String accountId) {
        var c = conversation;
        return with(c.orderId(), c.status(), accountId, c.handOverReason(), c.waitingSince(), c.lastMessageAt(), c.lastText());
    }

    public Changed waitingSince(@Nullable Instant since) {
        var c = conversation;
        return with(c.orderId(), c.status(), c.assigneeId(), c.handOverReason(), since, c.lastMessageAt(), c.lastText());
    }

    public Changed handOverReason(@Nullable String reason) {
        var c = conversation;
        return with(c.orderId(), c.status(), c.assigneeId(), reason, c.waitingSince(), c.lastMessageAt(), c.lastText());
    }

    public Changed order(@Nullable String orderId) {
        var c = conversation;
        return with(orderId, c.status(), c.assigneeId(), c.handOverReason(), c.waitingSince(), c.lastMessageAt(), c.lastText());
    }

    /** What somebody said; events of the conversation itself are not shown in lists. */
    public Changed lastMessage(String text, Instant at) {
        var c = conversation;
        return with(c.orderId(), c.status(), c.assigneeId(), c.handOverReason(), c.waitingSince(), at, text);
    }

    /** The next version, with {@code messages} more messages. */
    Conversation next(int messages) {
        var c = conversation;
        return new Conversation(c.id(), c.version() + 1, c.customerId(), c.orderId(), c.channel(), c.language(), c.status(), c.assigneeId(),
                c.handOverReason(), c.tags(), c.openedAt(), c.waitingSince(), c.lastMessageAt(), c.lastText(), c.lastMessageSeq() + messages);
    }

    private Changed with(
            @Nullable String orderId, ConversationStatus status, @Nullable String assigneeId, @Nullable String handOverReason,
            @Nullable Instant waitingSince, Instant lastMessageAt, String lastText) {
        var c = conversation;
        return new Changed(new Conversation(c.id(), c.version(), c.customerId(), orderId, c.channel(), c.language(), status, assigneeId,
                handOverReason, c.tags(), c.openedAt(), waitingSince, lastMessageAt, lastText, c.lastMessageSeq()));
    }
}
