package deskside.usecases.conversation;

import deskside.domain.conversation.Conversations;
import deskside.domain.sync.Command;
import deskside.domain.sync.StoreFailure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Queues a reply to a customer; the draft of the conversation goes in the same transaction. */
public final class SendReply {

    /** The longest text a channel takes, in UTF-16 units; the hub holds the same limit. */
    public static final int MAX_LENGTH = 4_000;

    /** A slot that nobody has filled, e.g. {order.number}. */
    private static final Pattern EMPTY_SLOT = Pattern.compile("\\{[a-z]+(?:\\.[a-z_]+)+}");

    private final Conversations conversations;
    private final Outgoing outgoing;

    public SendReply(Conversations conversations, Outgoing outgoing) {
        this.conversations = conversations;
        this.outgoing = outgoing;
    }

    /** @param suggestionId the suggestion that the text came from, null for own words */
    public Outcome send(String conversationId, String text, @Nullable String suggestionId) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new Outcome.Refused(Refusal.EMPTY, "");
        }
        if (trimmed.length() > MAX_LENGTH) {
            return new Outcome.Refused(Refusal.TOO_LONG, Integer.toString(MAX_LENGTH));
        }
        var slot = EMPTY_SLOT.matcher(trimmed);
        if (slot.find()) {
            return new Outcome.Refused(Refusal.EMPTY_SLOT, slot.group());
        }
        var conversation = conversations.find(conversationId);
        if (conversation.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_CONVERSATION, conversationId);
        }
        try {
            var seen = conversation.get().lastMessageSeq();
            var item = outgoing.queue(id -> new Command.SendReply(id, conversationId, trimmed, seen, suggestionId));
            return new Outcome.Queued(item.command().commandId());
        } catch (StoreFailure e) {
            return new Outcome.Refused(Refusal.STORE, e.getMessage());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is durable; its state is followed by the timeline. */
        record Queued(String commandId) implements Outcome {
        }

        /** Nothing was queued and the draft is still there. @param detail the slot, the limit or the store's sentence */
        record Refused(Refusal refusal, String detail) implements Outcome {
        }
    }

    /** Why a reply is not queued. */
    public enum Refusal { EMPTY, TOO_LONG, EMPTY_SLOT, NO_CONVERSATION, STORE }
}
