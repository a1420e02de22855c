package deskside.usecases.conversation;

import deskside.domain.Ids;
import deskside.domain.people.Session;
import deskside.domain.sync.Command;
import deskside.domain.sync.Connection;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** The one door through which commands leave the desk: gives each its id, author, time and term. */
public final class Outgoing {

    /** Nothing is sent by itself after two hours (product rule for replies; an accept or close is as stale by then). */
    public static final Duration TERM = Duration.ofHours(2);

    private final Outbox outbox;
    private final Session session;
    private final Connection connection;
    private final Ids ids;
    private final InstantSource clock;

    public Outgoing(Outbox outbox, Session session, Connection connection, Ids ids, InstantSource clock) {
        this.outbox = outbox;
        this.session = session;
        this.connection = connection;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues what {@code commandOf} makes of a new id; durable when this returns.
     *
     * @throws deskside.domain.sync.StoreFailure when the disk did not take it; nothing was queued then
     * @throws IllegalStateException when nobody has ever signed in at this desk
     */
    public OutboxItem queue(Function<String, Command> commandOf) {
        return queue(commandOf, TERM);
    }

    /** As above. @param term how long it may wait until it is sent */
    public OutboxItem queue(Function<String, Command> commandOf, Duration term) {
        var author = session.account().orElseThrow(() -> new IllegalStateException("nobody is signed in")).id();
        var now = clock.instant();
        return outbox.enqueue(commandOf.apply(ids.next()), author, !connection.status().isOnline(), now, now.plus(term));
    }

    static Instant termFrom(Instant now) {
        return now.plus(TERM);
    }
}
