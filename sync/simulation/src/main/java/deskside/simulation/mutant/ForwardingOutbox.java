package deskside.simulation.mutant;

import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outbox that leaves everything to the real one; bugs change single calls. */
class ForwardingOutbox implements Outbox {

    final Outbox real;

    ForwardingOutbox(Outbox real) {
        this.real = real;
    }

    @Override
    public OutboxItem enqueue(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter) {
        return real.enqueue(command, agentId, offline, createdAt, notAfter);
    }

    @Override
    public Optional<OutboxItem> find(String commandId) {
        return real.find(commandId);
    }

    @Override
    public List<OutboxItem> pending() {
        return real.pending();
    }

    @Override
    public List<OutboxItem> recent(int limit) {
        return real.recent(limit);
    }

    @Override
    public List<OutboxItem> recent(int limit, Set<Class<? extends Command>> types) {
        return real.recent(limit, types);
    }

    @Override
    public List<OutboxItem> ofConversation(String conversationId) {
        return real.ofConversation(conversationId);
    }

    @Override
    public List<OutboxItem> due(String agentId, Instant now, int limit) {
        return real.due(agentId, now, limit);
    }

    @Override
    public void takeBack(List<String> commandIds) {
        real.takeBack(commandIds);
    }

    @Override
    public void markSending(String commandId) {
        real.markSending(commandId);
    }

    @Override
    public void recoverInterrupted() {
        real.recoverInterrupted();
    }

    @Override
    public void retryLater(String commandId, String error, Instant nextAttemptAt) {
        real.retryLater(commandId, error, nextAttemptAt);
    }

    @Override
    public void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at) {
        real.settle(commandId, state, receipt, error, at);
    }

    @Override
    public void release(String commandId, Instant notAfter) {
        real.release(commandId, notAfter);
    }

    @Override
    public void moveBehind(String aggregate, long lastUsed) {
        real.moveBehind(aggregate, lastUsed);
    }

    @Override
    public int forgetOld(int most) {
        return real.forgetOld(most);
    }

    @Override
    public void stopTaking() {
        real.stopTaking();
    }
}
