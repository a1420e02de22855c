package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conversations and messages out of {@link InMemoryTables}. */
public final class InMemoryConversations implements Conversations {

    private final InMemoryTable<Conversation> conversations;
    private final InMemoryTable<Message> messages;

    public InMemoryConversations(InMemoryTables tables) {
        conversations = tables.of(Conversation.class);
        messages = tables.of(Message.class);
    }

    public void put(Conversation conversation) {
        conversations.put(conversation);
    }

    public void put(Message message) {
        messages.put(message);
    }

    @Override
    public Optional<Conversation> find(String conversationId) {
        return conversations.find(conversationId);
    }

    @Override
    public List<Conversation> open() {
        return conversations.all().stream()
                .filter(conversation -> conversation.status() != ConversationStatus.CLOSED)
                .sorted(comparing(Conversation::lastMessageAt).reversed().thenComparing(Conversation::id))
                .toList();
    }

    @Override
    public List<Conversation> writtenSince(Instant since) {
        return conversations.all().stream()
                .filter(conversation -> !conversation.lastMessageAt().isBefore(since))
                .sorted(comparing(Conversation::lastMessageAt).reversed().thenComparing(Conversation::id))
                .toList();
    }

    @Override
    public List<Message> messages(String conversationId, int limit) {
        var all = messages.all().stream()
                .filter(message -> message.conversationId().equals(conversationId))
                .sorted(comparing(Message::seq))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public List<Message> messagesBefore(String conversationId, long beforeSeq, int limit) {
        var all = messages(conversationId, Integer.MAX_VALUE).stream().filter(message -> message.seq() < beforeSeq).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public List<Message> messagesFrom(String conversationId, long seq) {
        return messages(conversationId, Integer.MAX_VALUE).stream().filter(message -> message.seq() >= seq).toList();
    }

    @Override
    public List<Conversation> ofCustomer(String customerId, int limit) {
        return conversations.all().stream()
                .filter(conversation -> conversation.customerId().equals(customerId))
                .sorted(comparing(Conversation::openedAt).reversed().thenComparing(Conversation::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> told(Set<String> keys) {
        return messages.all().stream().map(Message::about).filter(Objects::nonNull).filter(keys::contains).collect(Collectors.toUnmodifiableSet());
    }
}
