package deskside.usecases.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.ReplyRequests;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.MessageInsight;
import deskside.usecases.people.PersonNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Loads a conversation with the replies of this desk that are still on their way. */
public final class LoadTimeline {

    private final Conversations conversations;
    private final Customers customers;
    private final Outbox outbox;
    private final Session session;
    private final Insights insights;
    private final ReplyRequests replyRequests;
    private final PersonNames names;

    public LoadTimeline(
            Conversations conversations, Customers customers, Outbox outbox, Session session, Insights insights, ReplyRequests replyRequests, PersonNames names) {
        this.replyRequests = replyRequests;
        this.conversations = conversations;
        this.customers = customers;
        this.outbox = outbox;
        this.session = session;
        this.insights = insights;
        this.names = names;
    }

    /** @param limit how many of the newest messages; empty when this desk does not have the conversation */
    public Optional<Timeline> load(String conversationId, int limit) {
        return load(conversationId, () -> conversations.messages(conversationId, limit));
    }

    /** As above, with all messages from {@code seq} on. */
    public Optional<Timeline> loadFrom(String conversationId, long seq) {
        return load(conversationId, () -> conversations.messagesFrom(conversationId, seq));
    }

    /** The {@code limit} messages that come right before {@code beforeSeq}, oldest first. */
    public List<TimelineEntry> loadBefore(String conversationId, long beforeSeq, int limit) {
        return conversations.find(conversationId).map(conversation -> {
            var customer = customers.find(conversation.customerId());
            var customerName = customerName(conversation, customer);
            var masking = customer.map(Masking::of).orElse(Masking.ofAnybody());
            var items = outbox.ofConversation(conversationId);
            return conversations.messagesBefore(conversationId, beforeSeq, limit).stream()
                    .map(message -> entry(message, customerName, masking, onItsWay(message, items))).toList();
        }).orElse(List.of());
    }

    private static String customerName(Conversation conversation, Optional<Customer> customer) {
        return customer.map(Customer::name).map(Masking::name).orElse(conversation.customerId());
    }

    private Optional<Timeline> load(String conversationId, Supplier<List<Message>> read) {
        return conversations.find(conversationId).map(conversation -> {
            // The outbox is read first: a reply delivered in between then shows twice in neither list, thanks to its commandId.
            var items = outbox.ofConversation(conversationId);
            var requests = replyRequests.ofConversation(conversationId);
            var messages = read.get();
            var customer = customers.find(conversation.customerId());
            var customerName = customerName(conversation, customer);
            var masking = customer.map(Masking::of).orElse(Masking.ofAnybody());
            var me = session.account();
            var entries = new ArrayList<TimelineEntry>(messages.size() + items.size());
            for (var message : messages) {
                entries.add(entry(message, customerName, masking, onItsWay(message, items)));
            }
            var delivered = commandIds(messages);
            for (var item : items) {
                if (item.command() instanceof Command.SendReply reply && !delivered.contains(reply.commandId())) {
                    entries.add(entry(item, DeliveryState.of(item.state()), reply.text(), reply.attachments(), masking));
                }
                if (item.command() instanceof Command.RequestReply asked && requests.stream().noneMatch(one -> one.id().equals(asked.commandId()))) {
                    entries.add(entry(item, DeliveryState.ofRequest(item.state()), asked.text(), List.of(), masking));
                }
            }
            requests.stream().filter(one -> isShown(one, messages) && !delivered.contains(one.id())).map(one -> entry(one, masking)).forEach(entries::add);
            return new Timeline(conversation, customerName, Overlay.ownership(conversation, items, me.map(Account::id).orElse(null)),
                    Overlay.closing(conversation, items),
                    Overlay.isAnswered(items) ? null : conversation.waitingSince(), entries);
        });
    }

    /** The command with which this desk recorded what the hub has not got yet: a telephone note. */
    private static Optional<OutboxItem> onItsWay(Message message, List<OutboxItem> items) {
        return items.stream().filter(item -> item.command() instanceof Command.RecordCall && item.command().commandId().equals(message.commandId()))
                .filter(item -> !item.state().isFinal()).findFirst();
    }

    private TimelineEntry entry(Message message, String customerName, Masking.OfCustomer masking,
            Optional<OutboxItem> onItsWay) {
        var text = masking.text(message.text());
        var author = switch (message.sender()) {
            case CUSTOMER -> customerName;
            case AGENT -> names.of(message.authorId());
            case BOT, SYSTEM -> "";
        };
        var key = message.commandId() != null ? message.commandId() : message.id();
        var insight = message.sender() == Sender.CUSTOMER ? insights.of(message) : Optional.<MessageInsight>empty();
        return new TimelineEntry(key, message.id(), message.seq(), message.sender(), author, text, !text.equals(message.text()), message.sentAt(),
                onItsWay.map(item -> DeliveryState.of(item.state())).orElse(DeliveryState.DELIVERED), null, message.botConfidence(),
                masked(message.attachments(), masking), insight);
    }

    private TimelineEntry entry(OutboxItem item, DeliveryState state, String written, List<Attachment> attached, Masking.OfCustomer masking) {
        var text = masking.text(written);
        return new TimelineEntry(item.command().commandId(), null, 0, Sender.AGENT, names.of(item.agentId()), text,
                !text.equals(written), item.createdAt(), state, item.lastError(), null, masked(attached, masking), Optional.empty());
    }

    /** While somebody has to decide, and when it was declined until its author or a colleague has written something else. */
    private static boolean isShown(ReplyRequest one, List<Message> messages) {
        return switch (one.state()) {
            case AWAITING -> true;
            case DECLINED -> one.decidedAt() != null
                    && messages.stream().noneMatch(message -> message.sender() == Sender.AGENT && message.sentAt().isAfter(one.decidedAt()));
            case SENT, SUPERSEDED -> false;
        };
    }

    private TimelineEntry entry(ReplyRequest one, Masking.OfCustomer masking) {
        var text = masking.text(one.text());
        var state = one.state() == ReplyRequestState.AWAITING ? DeliveryState.AWAITING_APPROVAL : DeliveryState.DECLINED;
        return new TimelineEntry(one.id(), null, 0, Sender.AGENT, names.of(one.askedBy()), text, !text.equals(one.text()), one.askedAt(), state,
                one.decisionNote().isBlank() ? null : masking.text(one.decisionNote()), null, List.of(), Optional.empty());
    }

    private static List<Attachment> masked(List<Attachment> attachments, Masking.OfCustomer masking) {
        return attachments.stream().map(attachment -> attachment.named(masking.text(attachment.name()))).toList();
    }

    private static Set<String> commandIds(List<Message> messages) {
        var ids = new HashSet<String>();
        for (var message : messages) {
            if (message.commandId() != null) {
                ids.add(message.commandId());
            }
        }
        return ids;
    }
}
