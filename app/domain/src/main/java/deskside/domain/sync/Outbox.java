package deskside.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable queue of commands. Every change is on disk when the call returns. Calls block; safe for several threads.
 * A failing disk ends in {@link deskside.domain.sync.StoreFailure}, and then nothing was queued.
 */
public interface Outbox {

    /**
     * Queues a command, gives it the next place in its aggregate and, for a reply, removes the conversation's draft, all in one
     * transaction. The same commandId again changes nothing and returns the item that is there.
     */
    OutboxItem enqueue(Command command, String agentId, boolean offline, Instant createdAt, Instant notAfter);

    Optional<OutboxItem> find(String commandId);

    /** Not final ones, in the order they were made. */
    List<OutboxItem> pending();

    /** The newest {@code limit} of all, newest first. */
    List<OutboxItem> recent(int limit);

    /** Pending and failed commands of one conversation, in the order they were made; acknowledged ones are not in it. */
    List<OutboxItem> ofConversation(String conversationId);

    /**
     * The commands that may be sent now: per aggregate only the first that is not final, if it is READY and due.
     * A HELD one so holds back those behind it.
     */
    List<OutboxItem> due(Instant now);

    /** READY → SENDING, counting the attempt. */
    void markSending(String commandId);

    /** Several at once, which takes about as long as one of them. */
    default void markSending(List<String> commandIds) {
        commandIds.forEach(this::markSending);
    }

    /** After a start: whatever was SENDING when the desk died is READY again (same id, so nothing doubles). */
    void recoverInterrupted();

    /** SENDING → READY, not before {@code nextAttemptAt}. */
    void retryLater(String commandId, String error, Instant nextAttemptAt);

    /** To any other state; {@code receipt} or {@code error} as it fits. */
    void settle(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error, Instant at);

    /** Several at once: on the disk together, which takes as long as one of them. */
    default void settleAll(List<Settlement> settlements, Instant at) {
        settlements.forEach(one -> settle(one.commandId(), one.state(), one.receipt(), one.error(), at));
    }

    /** What became of a command, see {@link #settle}. */
    record Settlement(String commandId, OutboxState state, @Nullable String receipt, @Nullable String error) {
    }

    /**
     * HELD → READY with {@code offline = false} and the new {@code notAfter}: the person has seen what happened meanwhile and sends
     * it all the same. The payload stays as it was, so a hub that had executed it already answers with the stored result.
     */
    void release(String commandId, Instant notAfter);

    /**
     * Gives the aggregate's commands that are not final new places behind {@code lastUsed}, in their order; a SENDING one is READY again.
     * For a desk whose places the hub has seen used: its data folder was restored from a backup or is in use on another computer, too.
     */
    void moveBehind(String aggregate, long lastUsed);

    /**
     * From now until the next start a new command ends in {@link StoreFailure}: this desk gives away what it has, and nothing may come in
     * behind that. What is there can still be settled.
     */
    void stopTaking();
}
