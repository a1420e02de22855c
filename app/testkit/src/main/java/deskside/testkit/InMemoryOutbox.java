package deskside.testkit;

import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The outbox in a map, in the order that commands were made. */
public final class InMemoryOutbox implements Outbox {

    private final Map<String, OutboxItem> items = new LinkedHashMap<>();
    /** By aggregate; kept when items are forgotten, so that no place is given twice. */
    private final Map<String, Long> lastSeqs = new HashMap<>();
    /** Conversations and customers, and commands whose messages were redacted: what is queued of them goes when it is settled. */
    private final Set<String> redacted = new HashSet<>();
    private boolean taking = true;
    private final InMemoryDrafts drafts;
    private final InMemoryAttachments attachments;
    private final InMemoryStoreEvents events;

    public InMemoryOutbox(InMemoryDrafts drafts, InMemoryAttachments attachments, InMemoryStoreEvents events) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.events = events;
    }

    @Override
    public OutboxItem enqueue(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        synchronized (this) {
            var known = items.get(command.commandId());
            if (known != null) {
                return known;
            }
            if (!taking) {
                throw new StoreFailure("nothing more can be queued", new IllegalStateException("revoked"));
            }
            items.put(command.commandId(), new OutboxItem(command, agentId, lastSeqs.merge(command.aggregate(), 1L, Long::sum),
                    offline, createdAt, notAfter, OutboxState.READY, 0, null, null, null, null));
            if (command instanceof Command.SendReply || command instanceof Command.RequestReply) {
                drafts.remove(agentId, command.conversationId());
            }
        }
        events.publish(new StoreEvent.OutboxChanged(Set.of(command.conversationId())));
        return find(command.commandId()).orElseThrow();
    }

    synchronized void forgetSettledCommand(String commandId) {
        redacted.add(commandId);
        items.values().removeIf(item -> item.state().isFinal() && item.command().commandId().equals(commandId));
    }

    @Override
    public synchronized int forgetOld(int most) {
        var latest = items.values().stream().map(OutboxItem::settledAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(Instant.MIN.plus(KEPT));
        var newest = recent(KEPT_NEWEST);
        var old = items.values().stream().filter(item -> item.settledAt() != null && item.settledAt().isBefore(latest.minus(KEPT)) && !newest.contains(item))
                .sorted(Comparator.comparing(OutboxItem::settledAt)).limit(most).toList();
        old.forEach(item -> items.remove(item.command().commandId()));
        return old.size();
    }

    @Override
    public synchronized void stopTaking() {
        taking = false;
    }

    @Override
    public synchronized Optional<OutboxItem> find(String commandId) {
        return Optional.ofNullable(items.get(commandId));
    }

    @Override
    public synchronized List<OutboxItem> pending() {
        return items.values().stream().filter(item -> !item.state().isFinal()).toList();
    }

    @Override
    public synchronized List<OutboxItem> recent(int limit) {
        return new ArrayList<>(items.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<OutboxItem> recent(int limit, Set<Class<? extends Command>> types) {
        return recent(limit).stream().filter(item -> types.contains(item.command().getClass())).toList();
    }

    @Override
    public synchronized List<OutboxItem> ofConversation(String conversationId) {
        return items.values().stream()
                .filter(item -> item.command().conversationId().equals(conversationId))
                .filter(item -> item.state() != OutboxState.ACKED && item.state() != OutboxState.DROPPED)
                .toList();
    }

    @Override
    public List<OutboxItem> due(String agentId, Instant now, int limit) {
        var heldBack = new HashMap<String, Long>();
        pending().stream().filter(item -> !maySend(item, agentId, now)).forEach(item -> heldBack.merge(item.command().aggregate(), item.aggregateSeq(), Math::min));
        return pending().stream().filter(item -> item.aggregateSeq() < heldBack.getOrDefault(item.command().aggregate(), Long.MAX_VALUE)).limit(limit).toList();
    }

    private static boolean maySend(OutboxItem item, String agentId, Instant now) {
        return item.state() == OutboxState.READY && item.agentId().equals(agentId) && !item.notAfter().isBefore(now)
                && (item.nextAttemptAt() == null || !item.nextAttemptAt().isAfter(now));
    }

    @Override
    public void takeBack(List<String> commandIds) {
        commandIds.forEach(id -> change(id, item -> item.state() == OutboxState.SENDING
                ? with(item, OutboxState.READY, item.attempts() - 1, null, item.lastError()) : item));
    }

    @Override
    public void markSending(String commandId) {
        change(commandId, item -> {
            require(item, OutboxState.READY);
            return with(item, OutboxState.SENDING, item.attempts() + 1, null, item.lastError());
        });
    }

    @Override
    public void recoverInterrupted() {
        for (var item : pending()) {
            if (item.state() == OutboxState.SENDING) {
                change(item.command().commandId(), it -> with(it, OutboxState.READY, it.attempts(), null, it.lastError()));
            }
        }
    }

    @Override
    public void retryLater(String commandId, String error, Instant nextAttemptAt) {
        change(commandId, item -> item.state() == OutboxState.SENDING
                ? with(item, OutboxState.READY, item.attempts(), nextAttemptAt, error)
                : item);
    }

    @Override
    public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
        change(commandId, item -> {
            if (item.state() == OutboxState.ACKED && state != OutboxState.ACKED) {
                throw new IllegalStateException("command " + commandId + " has been executed, it cannot become " + state);
            }
            return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(),
                    state, item.attempts(), null, error, receipt == null ? item.receipt() : receipt, state.isFinal() ? at : null);
        });
    }

    @Override
    public void release(String commandId, Instant notAfter) {
        change(commandId, item -> {
            require(item, OutboxState.HELD);
            return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), false, item.createdAt(), notAfter,
                    OutboxState.READY, item.attempts(), null, null, item.receipt(), null);
        });
    }

    @Override
    public void moveBehind(String aggregate, long lastUsed) {
        for (var moved : pending().stream().filter(item -> item.command().aggregate().equals(aggregate)).toList()) {
            change(moved.command().commandId(), item -> new OutboxItem(item.command(), item.agentId(),
                    lastSeqs.compute(aggregate, (_, last) -> Math.max(last == null ? 0 : last, lastUsed) + 1), item.offline(), item.createdAt(),
                    item.notAfter(), item.state() == OutboxState.SENDING ? OutboxState.READY : item.state(), item.attempts(), null,
                    item.state() == OutboxState.HELD ? item.lastError() : null, item.receipt(), null));
        }
    }

    /** After a redaction: settled commands of the conversation or customer are forgotten, pending ones are still owed and go once they are settled. */
    synchronized void forgetSettled(String originId) {
        redacted.add(originId);
        items.values().removeIf(item -> item.state().isFinal() && item.command().erasedWith().contains(originId));
    }

    private void change(String commandId, UnaryOperator<OutboxItem> step) {
        OutboxItem changed;
        synchronized (this) {
            var item = items.get(commandId);
            if (item == null) {
                throw new IllegalStateException("no command " + commandId + " in the outbox");
            }
            changed = step.apply(item);
            if (changed.state().isFinal() && (redacted.contains(commandId) || !Collections.disjoint(redacted, item.command().erasedWith()))) {
                items.remove(commandId);
                loseAttachments(item.command());
            } else {
                items.put(commandId, changed);
            }
        }
        events.publish(new StoreEvent.OutboxChanged(Set.of(changed.command().conversationId())));
    }

    private void loseAttachments(Command command) {
        if (command instanceof Command.SendReply reply) {
            var needed = pending().stream().map(OutboxItem::command).filter(Command.SendReply.class::isInstance).map(Command.SendReply.class::cast)
                    .flatMap(other -> other.attachments().stream()).toList();
            reply.attachments().stream().filter(one -> !needed.contains(one)).forEach(one -> attachments.lose(one.contentHash()));
        }
    }

    private static void require(OutboxItem item, OutboxState state) {
        if (item.state() != state) {
            throw new IllegalStateException("command " + item.command().commandId() + " is " + item.state() + ", not " + state);
        }
    }

    private static OutboxItem with(OutboxItem item, OutboxState state, int attempts, @Nullable Instant next, @Nullable String error) {
        return new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(),
                state, attempts, next, error, item.receipt(), item.settledAt());
    }
}
