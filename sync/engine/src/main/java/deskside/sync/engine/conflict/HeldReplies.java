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
import java.util.List;
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

    /** To be called when the copy is up to date, before anything is sent. */
    public void review(String agentId, Instant now) {
        waiting(agentId).toList().forEach(item -> {
            switch (item.command()) {
                case Command.SendReply reply -> review(item, reply, now);
                case Command.AcceptConversation _, Command.CloseConversation _, Command.TransferConversation _, Command.OpenCase _, Command.DecideCase _,
                     Command.GrantLess _, Command.WithdrawCase _, Command.SettleCase _, Command.ChangeAddress _, Command.KeepProgress _,
                     Command.ProposeArticleChange _, Command.DecideProposal _, Command.RecordCall _, Command.TellCustomer _, Command.RevealField _, Command.RequestReply _, Command.DecideReply _ ->
                        expire(item, now);
            }
        });
    }

    private Stream<OutboxItem> waiting(String agentId) {
        return outbox.pending().stream().filter(item -> item.state() == OutboxState.READY && item.agentId().equals(agentId));
    }

    private void review(OutboxItem item, Command.SendReply reply, Instant now) {
        if (item.attempts() == 0 && !item.offline() && !isOver(item, now)) {
            return;
        }
        var messages = conversations.messages(reply.conversationId(), LOOK_BACK);
        if (messages.stream().anyMatch(message -> reply.commandId().equals(message.commandId()))) {
            outbox.settle(reply.commandId(), OutboxState.ACKED, null, null, now);
            return;
        }
        reasonToHold(item, reply, messages, now)
                .ifPresent(reason -> outbox.settle(reply.commandId(), OutboxState.HELD, null, reason, now));
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

    private void expire(OutboxItem item, Instant now) {
        if (isOver(item, now)) {
            var reason = item.attempts() == 0 ? Reason.EXPIRED_TERM_OVER : Reason.EXPIRED_ANSWER_UNKNOWN;
            outbox.settle(item.command().commandId(), OutboxState.EXPIRED, null, reason.key(), now);
        }
    }

    private static boolean isOver(OutboxItem item, Instant now) {
        return item.notAfter().isBefore(now);
    }
}
