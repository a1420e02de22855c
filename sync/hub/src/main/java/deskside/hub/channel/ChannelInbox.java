package deskside.hub.channel;

import deskside.domain.Ids;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.EntityType;
import deskside.hub.conversation.Attaching;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.problem.Refused;
import deskside.hub.store.ConversationTable;
import deskside.hub.store.HubDatabase;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.ChannelReplies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what customers and bots write. The first message opens a conversation; people see it once it was handed over. A customer
 * who writes into a closed conversation opens it again. Safe for all threads.
 */
public final class ChannelInbox {

    private static final int MOST_REPLIES = 500;

    private final HubDatabase database;
    private final InstantSource clock;
    private final Transcript transcript;

    public ChannelInbox(HubDatabase database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.transcript = new Transcript(ids);
    }

    /** @throws Refused for invalid fields, unknown customers or orders, or an external id that brought something else before */
    public ChannelMessageResponse receive(ChannelMessageRequest request) {
        var incoming = IncomingMessage.checked(request, clock.instant());
        return database.write(tx -> {
            var before = tx.messages().brought(incoming.externalId());
            if (before.isPresent()) {
                if (!before.get().contentHash().equals(incoming.contentHash())) {
                    throw Refused.payloadMismatch("Another message came with this externalId before: give each message its own");
                }
                var message = before.get().message();
                return new ChannelMessageResponse(message.conversationId(), message.id(), message.seq(), true);
            }
            return append(tx, incoming);
        });
    }

    private ChannelMessageResponse append(HubTransaction tx, IncomingMessage incoming) {
        var row = tx.conversations().lock(incoming.conversationId()).orElseGet(() -> open(tx, incoming));
        if (tx.erasures().isErased(incoming.customerId())) {
            throw Refused.badRequest("The customer '" + incoming.customerId() + "' was erased: bring them under a new id");
        }
        if (!row.conversation().customerId().equals(incoming.customerId())) {
            throw Refused.badRequest("The conversation '" + incoming.conversationId() + "' belongs to another customer");
        }
        checkOrder(tx, incoming);
        boolean handedOver = row.handedOver() || incoming.handsOver();
        var attachments = Attaching.known(tx, incoming.attachments())
                .orElseThrow(() -> Refused.badRequest("An attachment of the message is not here: bring it first"));
        var message = transcript.append(tx, changed(row, incoming, attachments), handedOver, incoming.sender(), incoming.authorId(), incoming.text(),
                incoming.sentAt(), null, incoming.botConfidence(), attachments);
        if (handedOver && !row.handedOver()) {
            tx.messages().publishAll(incoming.conversationId());
        }
        tx.messages().rememberBrought(incoming.externalId(), incoming.contentHash(), message.id());
        return new ChannelMessageResponse(message.conversationId(), message.id(), message.seq(), false);
    }

    private static ConversationTable.Row open(HubTransaction tx, IncomingMessage incoming) {
        if (!tx.entities().exists(EntityType.CUSTOMER, incoming.customerId())) {
            throw Refused.badRequest("There is no customer '" + incoming.customerId() + "'");
        }
        checkOrder(tx, incoming);
        return new ConversationTable.Row(new Conversation(incoming.conversationId(), 0, incoming.customerId(), incoming.orderId(),
                incoming.channel(), incoming.language(), ConversationStatus.WAITING, null, null, List.of(), incoming.sentAt(), null,
                incoming.sentAt(), "", 0), false);
    }

    private static void checkOrder(HubTransaction tx, IncomingMessage incoming) {
        var orderId = incoming.orderId();
        if (orderId != null && !tx.entities().exists(EntityType.ORDER, orderId)) {
            throw Refused.badRequest("There is no order '" + orderId + "'");
        }
    }

    private static Changed changed(ConversationTable.Row row, IncomingMessage incoming, List<Attachment> attachments) {
        var before = row.conversation();
        var shown = Attachment.preview(incoming.text(), attachments, before.language());
        var changed = Changed.from(before).lastMessage(shown, latest(before.lastMessageAt(), incoming.sentAt()))
                .order(incoming.orderId() == null ? before.orderId() : incoming.orderId());
        if (incoming.handsOver() && incoming.handOverReason() != null) {
            changed = changed.handOverReason(incoming.handOverReason());
        }
        if (incoming.sender() != Sender.CUSTOMER) {
            return changed;
        }
        return switch (before.status()) {
            case CLOSED -> changed.status(ConversationStatus.WAITING).assignee(null).waitingSince(incoming.sentAt());
            case FOLLOW_UP -> changed.status(ConversationStatus.ACTIVE).waitingSince(incoming.sentAt());
            case WAITING, ACTIVE -> changed.waitingSince(earliest(before.waitingSince(), incoming.sentAt()));
        };
    }

    /** Agents' replies behind {@code after}, in the order of their execution. */
    public ChannelReplies replies(long after, int limit) {
        if (after < 0 || limit < 1 || limit > MOST_REPLIES) {
            throw Refused.badRequest("'after' must be at least 0 and 'limit' from 1 to " + MOST_REPLIES);
        }
        var replies = database.read(tx -> tx.messages().repliesAfter(after, limit));
        return new ChannelReplies(replies, replies.isEmpty() ? after : replies.getLast().position());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(@Nullable Instant a, Instant b) {
        return a != null && a.isBefore(b) ? a : b;
    }
}
