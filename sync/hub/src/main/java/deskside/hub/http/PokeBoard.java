package deskside.hub.http;

import deskside.sync.protocol.Poke;
import deskside.sync.protocol.WireCodec;
import io.javalin.http.sse.SseClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells desks that the feed has grown. Each connection has a virtual thread that waits for a higher number than it has told, so bursts
 * become one poke and a slow desk holds up nobody. Safe for all threads.
 */
public final class PokeBoard implements AutoCloseable {

    static final String EXPIRES_AT = "expiresAt";
    /** Finds dead connections and keeps proxies from cutting live ones. */
    private static final long HEARTBEAT_SECONDS = 15;

    private final String scope;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long end;
    /** Grows when desks are to ask although the feed has not grown. */
    private long nudges;
    private boolean closed;

    /** @param end the feed's end now */
    public PokeBoard(String scope, long end, InstantSource clock) {
        this.scope = scope;
        this.end = end;
        this.clock = clock;
    }

    /** The feed reaches to {@code newEnd} now. Called in any order. */
    public void poke(long newEnd) {
        lock.lock();
        try {
            end = Math.max(end, newEnd);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Every desk asks now: one of them may find that it was taken out of use. */
    public void nudge() {
        lock.lock();
        try {
            nudges++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void serve(SseClient client) {
        Instant expiresAt = Objects.requireNonNull(client.ctx().attribute(EXPIRES_AT));
        var line = DeskLine.of(client, this::look);
        client.keepAlive();
        Thread.ofVirtual().name("pokes").start(() -> pump(line, expiresAt));
    }

    private void pump(DeskLine line, Instant expiresAt) {
        try (line) {
            var told = new Told(-1, nudges());
            while (line.isOpen() && clock.instant().isBefore(expiresAt)) {
                var now = awaitBeyond(told, line);
                if (now.end < 0) {
                    return;
                }
                if (now.equals(told)) {
                    line.beat();
                } else {
                    line.poke(WireCodec.write(new Poke(scope, now.end)));
                    told = now;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What a desk has heard: the feed's end and the nudges. */
    private record Told(long end, long nudges) {
    }

    private long nudges() {
        lock.lock();
        try {
            return nudges;
        } finally {
            lock.unlock();
        }
    }

    /** @return what there is to tell, {@code told} when a heartbeat is due, an end of -1 when the board or the line is closed */
    private Told awaitBeyond(Told told, DeskLine line) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
            while (end <= told.end && nudges == told.nudges && !closed && line.isOpen() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return closed || !line.isOpen() ? new Told(-1, nudges) : new Told(Math.max(end, told.end), nudges);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
