package deskside.usecases.phone;

import static java.util.Comparator.comparing;

import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The conversations of this desk with those calls laid over them that the hub has not heard of yet, so that a call recorded offline is a
 * conversation like any other: it is suggested for, answered and closed, and everything goes out after it in its order. Nothing is written.
 */
public final class CallsInHand implements Conversations {

    private final Conversations known;
    private final Outbox outbox;

    public CallsInHand(Conversations known, Outbox outbox) {
        this.known = known;
        this.outbox = outbox;
    }

    @Override
    public Optional<Conversation> find(String conversationId) {
        return known.find(conversationId).or(() -> items(conversationId).findFirst().map(_ -> conversation(items(conversationId).toList())));
    }

    @Override
    public List<Conversation> open() {
        return with(known.open());
    }

    @Override
    public List<Conversation> writtenSince(Instant since) {
        return with(known.writtenSince(since)).stream().filter(one -> !one.lastMessageAt().isBefore(since)).toList();
    }

    private List<Conversation> with(List<Conversation> conversations) {
        var waiting = new LinkedHashMap<String, List<OutboxItem>>();
        calls(outbox.pending().stream()).forEach(item -> waiting.computeIfAbsent(item.command().conversationId(), _ -> new ArrayList<>()).add(item));
        waiting.keySet().removeIf(id -> known.find(id).isPresent());
        return waiting.isEmpty() ? conversations : Stream.concat(conversations.stream(), waiting.values().stream().map(CallsInHand::conversation))
                .sorted(comparing(Conversation::lastMessageAt).reversed().thenComparing(Conversation::id)).toList();
    }

    @Override
    public List<Message> messages(String conversationId, int limit) {
        return last(limit, known.messages(conversationId, limit), notes(conversationId).stream());
    }

    @Override
    public List<Message> messagesBefore(String conversationId, long beforeSeq, int limit) {
        return last(limit, known.messagesBefore(conversationId, beforeSeq, limit), notes(conversationId).stream().filter(note -> note.seq() < beforeSeq));
    }

    @Override
    public List<Message> messagesFrom(String conversationId, long seq) {
        return Stream.concat(known.messagesFrom(conversationId, seq).stream(), notes(conversationId).stream().filter(note -> note.seq() >= seq)).toList();
    }

    private static List<Message> last(int limit, List<Message> messages, Stream<Message> notes) {
        var all = Stream.concat(messages.stream(), notes).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    /** What the hub does not have of this call, behind all that it has. */
    private List<Message> notes(String conversationId) {
        var items = items(conversationId).toList();
        if (items.isEmpty() || known.find(conversationId).filter(one -> one.channel() != Channel.PHONE).isPresent()) {
            return List.of();
        }
        var messages = known.messagesFrom(conversationId, 0);
        var seq = messages.isEmpty() ? 0 : messages.getLast().seq();
        var notes = new ArrayList<Message>();
        for (var item : items) {
            if (messages.stream().noneMatch(message -> item.command().commandId().equals(message.commandId()))) {
                notes.add(message(item, (Command.RecordCall) item.command(), ++seq));
            }
        }
        return notes;
    }

    @Override
    public List<Conversation> ofCustomer(String customerId, int limit) {
        var all = new ArrayList<Conversation>();
        with(List.of()).stream().filter(one -> one.customerId().equals(customerId)).forEach(all::add);
        all.addAll(known.ofCustomer(customerId, limit));
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    @Override
    public Set<String> told(Set<String> keys) {
        return known.told(keys);
    }

    private Stream<OutboxItem> items(String conversationId) {
        return calls(outbox.ofConversation(conversationId).stream());
    }

    /** Not those that the hub has refused: they are no conversations. */
    private static Stream<OutboxItem> calls(Stream<OutboxItem> items) {
        return items.filter(item -> item.command() instanceof Command.RecordCall && !item.state().isFinal());
    }

    private static Conversation conversation(List<OutboxItem> items) {
        var first = (Command.RecordCall) items.getFirst().command();
        var last = (Command.RecordCall) items.getLast().command();
        return new Conversation(first.conversationId(), 0, first.customerId(), first.orderId(), Channel.PHONE, first.language(), ConversationStatus.ACTIVE,
                items.getFirst().agentId(), null, List.of(), first.calledAt(), null, last.calledAt(), last.notes(), items.size());
    }

    private static Message message(OutboxItem item, Command.RecordCall call, long seq) {
        return new Message(call.commandId(), 0, call.conversationId(), seq, Sender.CUSTOMER, call.customerId(), call.notes(), call.calledAt(),
                item.command().commandId(), null);
    }
}
