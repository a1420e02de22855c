package deskside.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The durable queue of commands. Every change is on disk when the call returns. Calls block; safe for several threads.
 * A failing disk ends in {@link deskside.domain.sync.StoreFailure}, and then nothing was queued.
 */
public interface Outbox {

    /** A month: by then nobody asks any more what became of a command, and the hub's audit has it for good. */
    Duration KEPT = Duration.ofDays(30);
    /** As many as a screen ever looks back at, for a desk that was not used for long. */
    int KEPT_NEWEST = 500;

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

    /** Of {@link #recent} those whose commands are of these types; the others are not read, which spares most of the time. */
    List<OutboxItem> recent(int limit, Set<Class<? extends Command>> types);

    /** Pending and failed commands of one conversation, in the order they were made; acknowledged ones are not in it. */
    List<OutboxItem> ofConversation(String conversationId);

    /**
     * The commands that may be sent now by this person, those of one aggregate in its order: of each aggregate the ones at the front that are
     * READY, due, within their term and of that person. Any other that is not final holds back those behind it.
     *
     * @param limit of the commands, those made first
     */
    List<OutboxItem> due(String agentId, Instant now, int limit);

    /** READY → SENDING, counting the attempt. */
    void markSending(String commandId);

    /** Several at once, which takes about as long as one of them. @return those that were READY; the others are left as they are */
    default List<String> markSending(List<String> commandIds) {
        var ready = commandIds.stream().filter(id -> find(id).filter(item -> item.state() == OutboxState.READY).isPresent()).toList();
        ready.forEach(this::markSending);
        return ready;
    }

    /** SENDING → READY of what was not sent after all, or was sent and surely not executed: the attempt does not count. Others are left as they are. */
    void takeBack(List<String> commandIds);

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
     * Forgets settled commands that nobody needs any more: all but the newest {@link #KEPT_NEWEST} of the outbox that were settled {@link #KEPT}
     * before the latest settlement. To be called now and then.
     *
     * @param most so many at a time, the oldest first
     * @return how many there were
     */
    int forgetOld(int most);

    /**
     * From now until the next start a new command ends in {@link StoreFailure}: this desk gives away what it has, and nothing may come in
     * behind that. What is there can still be settled.
     */
    void stopTaking();
}
