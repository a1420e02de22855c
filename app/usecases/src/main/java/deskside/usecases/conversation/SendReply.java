package deskside.usecases.conversation;

import deskside.domain.assist.RiskHit;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.knowledge.TextSlots;
import deskside.domain.sync.Command;
import deskside.domain.sync.StoreFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues a reply to a customer; the draft of the conversation goes in the same transaction. */
public final class SendReply {

    /** The longest text a channel takes, in UTF-16 units; the hub holds the same limit. */
    public static final int MAX_LENGTH = 4_000;

    private final Conversations conversations;
    private final CheckReply checkReply;
    private final Outgoing outgoing;

    public SendReply(Conversations conversations, CheckReply checkReply, Outgoing outgoing) {
        this.conversations = conversations;
        this.checkReply = checkReply;
        this.outgoing = outgoing;
    }

    /** Words alone. @param suggestionId the suggestion that the text came from, null for own words */
    public Outcome send(String conversationId, String text, @Nullable String suggestionId) {
        return send(conversationId, text, List.of(), suggestionId);
    }

    /** @param attachments as {@code AttachFile} gave them; with any, the text may be blank */
    public Outcome send(String conversationId, String text, List<Attachment> attachments, @Nullable String suggestionId) {
        var trimmed = text.strip();
        if (attachments.size() > Attachment.MOST) {
            return new Outcome.Refused(Refusal.TOO_MANY_ATTACHMENTS, Integer.toString(Attachment.MOST));
        }
        var unsendable = unsendable(conversations, conversationId, trimmed, !attachments.isEmpty());
        if (unsendable.isPresent()) {
            return unsendable.get();
        }
        var hits = trimmed.isEmpty() ? List.<RiskHit>of() : checkReply.check(conversationId, trimmed);
        var stopping = CheckReply.stopping(hits);
        if (stopping.isPresent()) {
            return new Outcome.Refused(Refusal.RISK, stopping.get().details().getFirst(), hits);
        }
        try {
            var seen = seen(conversations, conversationId);
            var item = outgoing.queue(id -> new Command.SendReply(id, conversationId, trimmed, seen, suggestionId, attachments));
            return new Outcome.Queued(item.command().commandId());
        } catch (StoreFailure e) {
            return new Outcome.Refused(Refusal.STORE, e.getMessage());
        }
    }

    /** Why a text can go to nobody, whatever it says. @param trimmed without white space at its ends */
    public static Optional<Outcome.Refused> unsendable(Conversations conversations, String conversationId, String trimmed) {
        return unsendable(conversations, conversationId, trimmed, false);
    }

    private static Optional<Outcome.Refused> unsendable(Conversations conversations, String conversationId, String trimmed, boolean mayBeBlank) {
        return (trimmed.isEmpty() && mayBeBlank ? Optional.<Outcome.Refused>empty() : unfit(trimmed))
                .or(() -> conversations.find(conversationId).isEmpty() ? Optional.of(new Outcome.Refused(Refusal.NO_CONVERSATION, conversationId)) : Optional.empty());
    }

    /** What is no message to anybody: nothing, too much, or with a slot that nobody has filled. @param trimmed without white space at its ends */
    public static Optional<Outcome.Refused> unfit(String trimmed) {
        if (trimmed.isEmpty()) {
            return Optional.of(new Outcome.Refused(Refusal.EMPTY, ""));
        }
        if (trimmed.length() > MAX_LENGTH) {
            return Optional.of(new Outcome.Refused(Refusal.TOO_LONG, Integer.toString(MAX_LENGTH)));
        }
        return TextSlots.first(trimmed).map(slot -> new Outcome.Refused(Refusal.EMPTY_SLOT, slot));
    }

    /** The highest message that is here to be seen; the conversation's own count may be ahead of it between two pages of a pull. */
    public static long seen(Conversations conversations, String conversationId) {
        return conversations.messages(conversationId, 1).stream().mapToLong(Message::seq).max().orElse(0);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is durable; its state is followed by the timeline. */
        record Queued(String commandId) implements Outcome {
        }

        /**
         * Nothing was queued and the draft is still there.
         *
         * @param detail the slot, the limit, the risky words or the store's sentence
         * @param hits   what {@link CheckReply} found, warnings too; positions are those of the text without white space at its ends
         */
        record Refused(Refusal refusal, String detail, List<RiskHit> hits) implements Outcome {

            public Refused {
                hits = List.copyOf(hits);
            }

            public Refused(Refusal refusal, String detail) {
                this(refusal, detail, List.of());
            }
        }
    }

    /** Why a reply is not queued. */
    public enum Refusal { EMPTY, TOO_LONG, TOO_MANY_ATTACHMENTS, EMPTY_SLOT, NO_CONVERSATION, RISK, STORE }
}
