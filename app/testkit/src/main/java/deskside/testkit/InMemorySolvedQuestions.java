package deskside.testkit;

import static java.util.Comparator.comparing;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps exchanges as long as {@link InMemoryTables} hold their conversation and messages. */
public final class InMemorySolvedQuestions implements SolvedQuestions {

    private final InMemoryTable<Conversation> conversations;
    private final InMemoryTable<Message> messages;
    private final List<SolvedExchange> exchanges = new ArrayList<>();
    private final Map<String, Look> looks = new HashMap<>();

    public InMemorySolvedQuestions(InMemoryTables tables) {
        conversations = tables.of(Conversation.class);
        messages = tables.of(Message.class);
    }

    /** In no order. */
    public synchronized List<SolvedQuestion> all() {
        return present().collect(Collectors.groupingBy(SolvedExchange::questionId)).entrySet().stream()
                .map(entry -> new SolvedQuestion(entry.getKey(), entry.getValue())).toList();
    }

    @Override
    public synchronized Optional<SolvedQuestion> find(String questionId) {
        return all().stream().filter(question -> question.id().equals(questionId)).findFirst();
    }

    @Override
    public synchronized List<SolvedExchange> ofConversation(String conversationId) {
        return present().filter(one -> one.conversationId().equals(conversationId)).toList();
    }

    @Override
    public synchronized List<SolvedExchange> newest(int limit) {
        return present().limit(limit).toList();
    }

    @Override
    public synchronized Optional<Look> look(String conversationId) {
        return Optional.ofNullable(looks.get(conversationId)).filter(_ -> conversations.find(conversationId).isPresent());
    }

    @Override
    public synchronized List<String> unread(int limit) {
        return conversations.all().stream().filter(one -> {
            var look = looks.get(one.id());
            return (look == null || look.version() != one.version()) && (one.status() == ConversationStatus.CLOSED || look != null && look.closed());
        }).sorted(comparing(Conversation::lastMessageAt).thenComparing(Conversation::id)).map(Conversation::id).limit(limit).toList();
    }

    @Override
    public synchronized boolean settle(String conversationId, Look look, List<SolvedExchange> settled) {
        var unchanged = conversations.find(conversationId).filter(one -> one.version() == look.version()).isPresent();
        if (!unchanged || settled.stream().anyMatch(one -> !isThere(one))) {
            return false;
        }
        looks.put(conversationId, look);
        exchanges.removeIf(one -> one.conversationId().equals(conversationId));
        exchanges.addAll(settled);
        return true;
    }

    @Override
    public synchronized void withdraw(List<String> exchangeIds) {
        exchanges.removeIf(one -> exchangeIds.contains(one.id()));
    }

    @Override
    public synchronized int size() {
        return all().size();
    }

    private Stream<SolvedExchange> present() {
        return exchanges.stream().filter(this::isThere).sorted(comparing(SolvedExchange::answeredAt).reversed());
    }

    private boolean isThere(SolvedExchange one) {
        return conversations.find(one.conversationId()).isPresent()
                && Stream.concat(Stream.of(one.id()), one.answerIds().stream()).allMatch(id -> messages.find(id).isPresent());
    }
}
