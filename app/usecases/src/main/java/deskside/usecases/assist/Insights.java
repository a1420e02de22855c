package deskside.usecases.assist;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine sees in customers' messages, kept for as long as they are likely to be shown. Messages never change, so an insight
 * only falls out by age (or when a new model goes live). Thread-safe; {@link #of} costs one recognition (some milliseconds) the first time.
 */
public final class Insights {

    /** Messages kept; an insight takes well under 1 KB. */
    private static final int CAPACITY = 4_000;

    private final Conversations conversations;
    private final LiveEngine engine;
    private final SnapshotLoader snapshots;
    private final Map<String, MessageInsight> byMessageId = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageInsight> eldest) {
            return size() > CAPACITY;
        }
    };

    public Insights(Conversations conversations, LiveEngine engine, SnapshotLoader snapshots) {
        this.conversations = conversations;
        this.engine = engine;
        this.snapshots = snapshots;
        engine.onChange(this::clear);
    }

    /** What is known without looking anew; empty for messages that nobody has answered with {@link #remember} or {@link #ofConversation}. */
    public Optional<MessageInsight> of(Message message) {
        synchronized (byMessageId) {
            return Optional.ofNullable(byMessageId.get(message.id()));
        }
    }

    /** The insight of the customer's newest message, looked at now where needed; empty without such a message or without an engine. */
    public Optional<MessageInsight> ofConversation(Conversation conversation) {
        if (engine.current().isEmpty()) {
            // at the start of a desk, whose queue waits for this; the queue is read again when there is one
            return Optional.empty();
        }
        var newest = newestOfCustomer(conversations.messages(conversation.id(), SnapshotLoader.CONTEXT_MESSAGES));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var known = of(newest.get());
        if (known.isPresent()) {
            return known;
        }
        return engine.current().flatMap(current -> snapshots.load(conversation.id()).map(snapshot -> {
            var recognition = current.recognise(snapshot);
            return remember(newest.get().id(), new MessageInsight(recognition.intents(), recognition.entities(), recognition.emotion()));
        }));
    }

    MessageInsight remember(String messageId, MessageInsight insight) {
        synchronized (byMessageId) {
            byMessageId.put(messageId, insight);
        }
        return insight;
    }

    private void clear() {
        synchronized (byMessageId) {
            byMessageId.clear();
        }
    }

    private static Optional<Message> newestOfCustomer(List<Message> messages) {
        return messages.reversed().stream().filter(message -> message.sender() == Sender.CUSTOMER).findFirst();
    }
}
