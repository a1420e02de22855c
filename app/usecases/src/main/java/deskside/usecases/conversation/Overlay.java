package deskside.usecases.conversation;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desk's own waiting commands laid over the hub's rows; they are never written into them. */
public final class Overlay {

    private Overlay() {
    }

    /** Who has the conversation, with what this desk has asked for and not heard of yet. */
    public static Ownership ownership(Conversation conversation, List<OutboxItem> items, @Nullable String me) {
        var ownership = switch (conversation.status()) {
            case CLOSED -> Ownership.CLOSED;
            case WAITING -> Ownership.WAITING;
            case ACTIVE, FOLLOW_UP -> conversation.assigneeId() != null && conversation.assigneeId().equals(me)
                    ? Ownership.MINE : Ownership.COLLEAGUE;
        };
        for (var item : items) {
            if (isOpen(item)) {
                ownership = switch (item.command()) {
                    case Command.AcceptConversation _ -> Ownership.MINE;
                    case Command.TransferConversation transfer -> transfer.toAccountId() == null ? Ownership.WAITING : Ownership.COLLEAGUE;
                    case Command.CloseConversation _ -> Ownership.CLOSED;
                    case Command.RecordCall _ -> Ownership.MINE;
                    case Command.SendReply _, Command.OpenCase _, Command.DecideCase _, Command.GrantLess _, Command.WithdrawCase _, Command.SettleCase _,
                         Command.ChangeAddress _, Command.KeepProgress _, Command.ProposeArticleChange _, Command.DecideProposal _,
                         Command.RevealField _, Command.RequestReply _, Command.DecideReply _, Command.TellCustomer _ -> ownership;
                };
            }
        }
        return ownership;
    }

    /** A reply that only waits answers the customer; one that somebody must decide about leaves the customer waiting. */
    static boolean isAnswered(List<OutboxItem> items) {
        var replies = items.stream().filter(item -> item.command() instanceof Command.SendReply && !item.state().isFinal()).toList();
        return !replies.isEmpty() && replies.stream().noneMatch(item -> item.state() == OutboxState.HELD);
    }

    /** A close is on its way and the hub has not yet closed it. */
    static boolean closing(Conversation conversation, List<OutboxItem> items) {
        return conversation.status() != ConversationStatus.CLOSED
                && items.stream().anyMatch(item -> isOpen(item) && item.command() instanceof Command.CloseConversation);
    }

    static boolean isOpen(OutboxItem item) {
        return !item.state().isFinal() && item.state() != OutboxState.HELD;
    }
}
