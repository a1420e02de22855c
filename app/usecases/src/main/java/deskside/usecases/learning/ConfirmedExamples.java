package deskside.usecases.learning;

import deskside.assist.intent.Example;
import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.catalog.Catalog;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.customer.Customers;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.privacy.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages of customers whose intent the agents of this desk have confirmed by sending a suggestion as it was or lightly edited. Personal
 * data and long numbers are taken out of them: they say nothing about what is wanted and must not get into a model.
 */
public final class ConfirmedExamples {

    /** Feedback looked at, newest first: years of a busy desk. */
    private static final int MOST_FEEDBACK = 200_000;
    private static final int MOST_MESSAGES = 10_000;
    private static final int SHORTEST = 2;
    /** Order, tracking and phone numbers. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[A-Za-z]{0,4}\\d[\\d*-]{5,}");

    private final FeedbackLog feedback;
    private final Conversations conversations;
    private final Customers customers;
    private final KnowledgeBase knowledge;
    private final Catalog catalog;

    public ConfirmedExamples(FeedbackLog feedback, Conversations conversations, Customers customers, KnowledgeBase knowledge, Catalog catalog) {
        this.feedback = feedback;
        this.conversations = conversations;
        this.customers = customers;
        this.knowledge = knowledge;
        this.catalog = catalog;
    }

    /** Newest first, each message once. */
    public List<Lesson> of(Language language) {
        var intents = intentsBySource();
        var perConversation = new HashMap<String, Map<String, Message>>();
        var byMessage = new HashMap<String, Lesson>();
        for (var given : feedback.newest(MOST_FEEDBACK)) {
            if (given.isHit() && !byMessage.containsKey(given.messageId())) {
                var messages = perConversation.computeIfAbsent(given.conversationId(), id -> conversations.messages(id, MOST_MESSAGES).stream()
                        .collect(Collectors.toMap(Message::id, Function.identity())));
                intent(given, intents).ifPresent(intent -> text(messages.get(given.messageId()), language, given.conversationId())
                        .ifPresent(text -> byMessage.put(given.messageId(), new Lesson(new Example(intent, text), given.at()))));
            }
        }
        var lessons = new ArrayList<>(byMessage.values());
        lessons.sort(Comparator.comparing(Lesson::at, Comparator.nullsLast(Comparator.reverseOrder())));
        return lessons;
    }

    /**
     * The intent that the suggestion was for: the recognised one where its source is about that, else the one that its source is about: then
     * the agent has corrected the engine. Empty where the source is about several others.
     */
    private static Optional<String> intent(Feedback given, Map<String, List<String>> intentsBySource) {
        var ofSource = intentsBySource.getOrDefault(given.sourceId(), List.of());
        if (given.intentId() != null && (ofSource.isEmpty() || ofSource.contains(given.intentId()))) {
            return Optional.of(given.intentId());
        }
        return ofSource.size() == 1 ? Optional.of(ofSource.getFirst()) : Optional.empty();
    }

    private Map<String, List<String>> intentsBySource() {
        var intents = new HashMap<String, List<String>>();
        knowledge.articleHeads().forEach(article -> intents.put(article.id(), article.intents()));
        knowledge.scripts().forEach(script -> intents.put(script.id(), script.intents()));
        catalog.policies().forEach(policy -> intents.put(policy.id(), policy.intents()));
        return intents;
    }

    private Optional<String> text(@Nullable Message message, Language language, String conversationId) {
        return Optional.ofNullable(message)
                .map(found -> LONG_NUMBER.matcher(masking(conversationId).text(found.text())).replaceAll(" ").strip())
                .filter(text -> text.length() >= SHORTEST && LanguageDetector.detect(text, Language.ZH) == language);
    }

    /** A model must not keep who said it. */
    private Masking.OfCustomer masking(String conversationId) {
        return conversations.find(conversationId).map(Conversation::customerId).flatMap(customers::find).map(Masking::of).orElse(Masking.ofAnybody());
    }
}
