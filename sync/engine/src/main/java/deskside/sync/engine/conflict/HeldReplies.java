package deskside.sync.engine.conflict;

import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at what waits before it is sent, once the copy of the hub's data is up to date: a reply that is in the feed already is settled; one
 * made offline is held when the customer or somebody else wrote after what its author had seen, or when it is old; what is past its term is
 * not sent. Deterministic. One thread at a time.
 */
public final class HeldReplies {

    /** Nothing is sent by itself after two hours (product rule). */
    public static final Duration MAX_WAIT = Duration.ofHours(2);

    /** How far back a conversation is read; more messages than this during one outage still show as this many. */
    private static final int LOOK_BACK = 500;

    private final Outbox outbox;
    private final Conversations conversations;

    public HeldReplies(Outbox outbox, Conversations conversations) {
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /** Whether {@link #review} would have to look at something, so that the copy must be brought up to date before. */
    public boolean wantsFreshCopy(String agentId, Instant now) {
        return waiting(agentId).anyMatch(item -> isOver(item, now) || item.offline() && item.command() instanceof Command.SendReply);
    }

    /** To be called when the copy is up to date, before anything is sent. What comes of it goes to the disk together. */
    public void review(String agentId, Instant now) {
        var read = new HashMap<String, List<Message>>();
        outbox.settleAll(waiting(agentId).map(item -> switch (item.command()) {
            case Command.SendReply reply -> review(item, reply, now, read);
            case Command.AcceptConversation _, Command.CloseConversation _, Command.TransferConversation _, Command.OpenCase _, Command.DecideCase _,
                 Command.GrantLess _, Command.WithdrawCase _, Command.SettleCase _, Command.ChangeAddress _, Command.KeepProgress _,
                 Command.ProposeArticleChange _, Command.DecideProposal _, Command.RecordCall _, Command.TellCustomer _, Command.RevealField _, Command.RequestReply _, Command.DecideReply _ ->
                    expired(item, now);
        }).flatMap(Optional::stream).toList(), now);
    }

    private Stream<OutboxItem> waiting(String agentId) {
        return outbox.pending().stream().filter(item -> item.state() == OutboxState.READY && item.agentId().equals(agentId));
    }

    /** @param read messages by conversation, for there may be many replies in one */
    private Optional<Outbox.Settlement> review(OutboxItem item, Command.SendReply reply, Instant now, Map<String, List<Message>> read) {
        if (item.attempts() == 0 && !item.offline() && !isOver(item, now)) {
            return Optional.empty();
        }
        var messages = read.computeIfAbsent(reply.conversationId(), id -> conversations.messages(id, LOOK_BACK));
        if (messages.stream().anyMatch(message -> reply.commandId().equals(message.commandId()))) {
            return Optional.of(new Outbox.Settlement(reply.commandId(), OutboxState.ACKED, null, null));
        }
        return reasonToHold(item, reply, messages, now).map(reason -> new Outbox.Settlement(reply.commandId(), OutboxState.HELD, null, reason));
    }

    private Optional<String> reasonToHold(OutboxItem item, Command.SendReply reply, List<Message> messages, Instant now) {
        if (item.offline()) {
            var unseen = messages.stream().filter(message -> message.seq() > reply.seenSeq()).toList();
            var byCustomer = unseen.stream().filter(message -> message.sender() == Sender.CUSTOMER).count();
            if (byCustomer > 0) {
                return Optional.of(Reason.HELD_CUSTOMER_WROTE.with(byCustomer));
            }
            var byOthers = unseen.stream().filter(message -> message.sender() == Sender.AGENT && !isOurs(message)).count();
            if (byOthers > 0) {
                return Optional.of(Reason.HELD_COLLEAGUE_WROTE.with(byOthers));
            }
            if (Duration.between(item.createdAt(), now).compareTo(MAX_WAIT) > 0) {
                return Optional.of(Reason.HELD_TOO_OLD.with(MAX_WAIT.toMinutes()));
            }
        }
        return isOver(item, now) ? Optional.of(Reason.HELD_TERM_OVER.key()) : Optional.empty();
    }

    private boolean isOurs(Message message) {
        return message.commandId() != null && outbox.find(message.commandId()).isPresent();
    }

    private static Optional<Outbox.Settlement> expired(OutboxItem item, Instant now) {
        if (!isOver(item, now)) {
            return Optional.empty();
        }
        var reason = item.attempts() == 0 ? Reason.EXPIRED_TERM_OVER : Reason.EXPIRED_ANSWER_UNKNOWN;
        return Optional.of(new Outbox.Settlement(item.command().commandId(), OutboxState.EXPIRED, null, reason.key()));
    }

    private static boolean isOver(OutboxItem item, Instant now) {
        return item.notAfter().isBefore(now);
    }
}
