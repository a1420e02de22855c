package deskside.usecases.assist;

import deskside.domain.assist.AssistSnapshot;
import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Product;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customers;
import deskside.domain.Language;
import deskside.domain.order.Orders;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.Replica;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers from the store all that is known about a conversation. Blocks on the store; safe for several threads. */
public final class SnapshotLoader {

    /** How far back the engine looks. */
    static final int CONTEXT_MESSAGES = 30;
    private static final int ORDERS = 20;
    private static final int MOST_MESSAGES = 10_000;

    private final Conversations conversations;
    private final Customers customers;
    private final Orders orders;
    private final Catalog catalog;
    private final Session session;
    private final Replica replica;
    private final InstantSource clock;

    public SnapshotLoader(
            Conversations conversations, Customers customers, Orders orders, Catalog catalog, Session session, Replica replica,
            InstantSource clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.orders = orders;
        this.catalog = catalog;
        this.session = session;
        this.replica = replica;
        this.clock = clock;
    }

    /** Empty when this desk does not have the conversation. */
    public Optional<AssistSnapshot> load(String conversationId) {
        return dialogue(conversationId).map(this::snapshot);
    }

    /** What is read first of a conversation. @param messages with words, oldest first, as far back as the engine looks */
    record Dialogue(Conversation conversation, List<Message> messages) {
    }

    /** Empty when this desk does not have the conversation. */
    Optional<Dialogue> dialogue(String conversationId) {
        return conversations.find(conversationId)
                .map(conversation -> new Dialogue(conversation, withWords(conversations.messages(conversationId, CONTEXT_MESSAGES))));
    }

    /** As {@link #dialogue}, as if {@code messageId} were the last message: for an earlier question that is still open. */
    Optional<Dialogue> dialogueUpTo(String conversationId, String messageId) {
        return conversations.find(conversationId).flatMap(conversation -> {
            var messages = conversations.messages(conversationId, 10 * CONTEXT_MESSAGES);
            for (var end = messages.size(); end > 0; end--) {
                if (messages.get(end - 1).id().equals(messageId)) {
                    return Optional.of(new Dialogue(conversation, withWords(messages.subList(Math.max(0, end - CONTEXT_MESSAGES), end))));
                }
            }
            return Optional.empty();
        });
    }

    AssistSnapshot snapshot(Dialogue dialogue) {
        return snapshot(dialogue.conversation, dialogue.messages);
    }

    /** For each message that the customer wrote at {@code since} or later: what was known when it was the last one. Facts are those of now. */
    public List<AssistSnapshot> ofEachQuestion(Conversation conversation, Instant since) {
        var messages = withWords(conversations.messages(conversation.id(), MOST_MESSAGES));
        var all = snapshot(conversation, messages);
        var snapshots = new ArrayList<AssistSnapshot>();
        for (var end = 1; end <= messages.size(); end++) {
            var last = messages.get(end - 1);
            if (last.sender() == Sender.CUSTOMER && !last.sentAt().isBefore(since)) {
                snapshots.add(new AssistSnapshot(conversation, messages.subList(Math.max(0, end - CONTEXT_MESSAGES), end), all.customer(),
                        all.orders(), all.products(), all.policies(), all.promotions(), all.agentName(), all.factsAsOf(), all.now()));
            }
        }
        return snapshots;
    }

    /** With all of its messages. Facts are those of now. */
    public AssistSnapshot whole(Conversation conversation) {
        return snapshot(conversation, conversations.messages(conversation.id(), MOST_MESSAGES));
    }

    /** A snapshot of nothing but one text, as if a customer (known or not) had just written it. */
    AssistSnapshot ofText(String text, @Nullable String customerId, Language language) {
        var now = clock.instant();
        var conversation = new Conversation("text", 1, customerId == null ? "" : customerId, null, Channel.WEB, language,
                ConversationStatus.ACTIVE, null, null, List.of(), now, now, now, text, 1);
        var message = new Message("text-1", 1, "text", 1, Sender.CUSTOMER, conversation.customerId(), text, now, null, null);
        return snapshot(conversation, List.of(message));
    }

    /** A snapshot of a conversation of nobody's, as if it went on now. @param said oldest first; the engine looks at the last of them */
    public AssistSnapshot ofDialogue(String id, List<Said> said, Language language) {
        var now = clock.instant();
        var conversation = new Conversation(id, 1, "", null, Channel.WEB, language, ConversationStatus.ACTIVE, null, null, List.of(), now, now, now,
                said.isEmpty() ? "" : said.getLast().text(), 1);
        var messages = new ArrayList<Message>();
        for (var i = Math.max(0, said.size() - CONTEXT_MESSAGES); i < said.size(); i++) {
            messages.add(new Message(id + "-" + i, 1, id, i + 1, said.get(i).sender(), "", said.get(i).text(), now, null, null));
        }
        return snapshot(conversation, List.copyOf(messages));
    }

    /** One thing that was said in a recorded conversation. */
    public record Said(Sender sender, String text) {
    }

    /** Pictures and recordings without words tell the engine nothing; the words before them stay what is asked. */
    private static List<Message> withWords(List<Message> messages) {
        return messages.stream().filter(message -> !message.text().isBlank()).toList();
    }

    private AssistSnapshot snapshot(Conversation conversation, List<Message> all) {
        var messages = withWords(all);
        var products = catalog.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        return new AssistSnapshot(conversation, messages, customers.find(conversation.customerId()).orElse(null),
                orders.ofCustomer(conversation.customerId(), ORDERS), products, catalog.policies(), catalog.promotions(),
                session.account().map(Account::displayName).orElse(""), replica.asOf().orElse(null), clock.instant());
    }
}
