package deskside.usecases.assist;

import deskside.domain.conversation.Channel;
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
    private long recognitions;
    private final Map<String, MessageInsight> byMessageId = new Kept<>();
    /** By conversation. The queue asks for each of its rows at each change of any of them. */
    private final Map<String, Newest> newest = new Kept<>();

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
        var kept = kept(conversation);
        if (kept.isPresent()) {
            return kept;
        }
        var messages = conversations.messages(conversation.id(), SnapshotLoader.CONTEXT_MESSAGES);
        var asked = newestOfCustomer(messages);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        keep(conversation, messages.getLast().seq(), asked.get().id());
        var known = of(asked.get());
        if (known.isPresent()) {
            return known;
        }
        return engine.current().flatMap(current -> snapshots.load(conversation.id()).map(snapshot -> {
            var recognition = current.recognise(snapshot);
            return remember(asked.get().id(), new MessageInsight(recognition.intents(), recognition.entities(), recognition.emotion()));
        }));
    }

    /** Without reading its messages, as long as no message has come since. */
    private Optional<MessageInsight> kept(Conversation conversation) {
        synchronized (byMessageId) {
            return Optional.ofNullable(newest.get(conversation.id())).filter(last -> last.seq == conversation.lastMessageSeq())
                    .map(last -> byMessageId.get(last.messageId));
        }
    }

    /** Not while a message is on its way that the conversation counts already, nor of calls: their notes are there before the hub counts them. */
    private void keep(Conversation conversation, long seq, String messageId) {
        if (seq == conversation.lastMessageSeq() && conversation.channel() != Channel.PHONE) {
            synchronized (byMessageId) {
                newest.put(conversation.id(), new Newest(seq, messageId));
            }
        }
    }

    /** Grows whenever a message is seen for the first time or otherwise than before, and when another engine looks at all of them anew. */
    public long recognitions() {
        synchronized (byMessageId) {
            return recognitions;
        }
    }

    MessageInsight remember(String messageId, MessageInsight insight) {
        synchronized (byMessageId) {
            if (!insight.equals(byMessageId.put(messageId, insight))) {
                recognitions++;
            }
        }
        return insight;
    }

    private void clear() {
        synchronized (byMessageId) {
            byMessageId.clear();
            recognitions++;
        }
    }

    /** @param seq of the last message of anybody; @param messageId the customer's newest */
    private record Newest(long seq, String messageId) {
    }

    /** What was asked for last. */
    private static final class Kept<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        private Kept() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > CAPACITY;
        }
    }

    private static Optional<Message> newestOfCustomer(List<Message> messages) {
        return messages.reversed().stream().filter(message -> message.sender() == Sender.CUSTOMER && !message.text().isBlank()).findFirst();
    }
}
