package deskside.sync.engine.retry;

import deskside.domain.Subscription;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the line to the hub, with its breaker: one failure opens it; it closes only after {@link #PROBES_TO_RETURN} probes in a row
 * have succeeded and the desk has caught up. What a person switched off stays off. Safe for all threads; listeners are called
 * on the thread that made the change and must return at once.
 */
public final class Line {

    /** One lucky packet is no network (product rule). */
    public static final int PROBES_TO_RETURN = 2;
    /** Between the first good probe and the second. */
    public static final Duration PROBE_GAP = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Backoff backoff;
    private final InstantSource clock;
    private final List<Consumer<ConnectionStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile ConnectionStatus status;
    private int failures;
    private int goodProbes;
    private Instant nextProbe;
    /** One lucky probe does not begin a new outage. */
    private @Nullable Instant downSince;

    public Line(Backoff backoff, InstantSource clock) {
        this.backoff = backoff;
        this.clock = clock;
        var now = clock.instant();
        this.status = new ConnectionStatus(State.CONNECTING, now, "");
        this.nextProbe = now;
    }

    public ConnectionStatus status() {
        return status;
    }

    public Subscription subscribe(Consumer<ConnectionStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public boolean isOnline() {
        return status.isOnline();
    }

    /** Whether traffic is allowed at all: neither switched off nor signed out. */
    public boolean mayTry() {
        return status.state() != State.OFFLINE_BY_HAND && status.state() != State.SIGNED_OUT;
    }

    /** When to probe next while not online. */
    public synchronized Instant nextProbe() {
        return nextProbe;
    }

    /** @return whether enough probes in a row have succeeded */
    public synchronized boolean probeSucceeded() {
        if (!mayTry()) {
            return false;
        }
        goodProbes++;
        if (goodProbes >= PROBES_TO_RETURN) {
            return true;
        }
        nextProbe = clock.instant().plus(PROBE_GAP);
        become(State.CONNECTING, status.reason());
        return false;
    }

    public synchronized void online() {
        if (mayTry()) {
            failures = 0;
            downSince = null;
            become(State.ONLINE, "");
        }
    }

    /** @param reason a stored {@link Reason}; @param asked the shortest wait that the hub asked for, or null */
    public synchronized void failed(String reason, @Nullable Duration asked) {
        if (mayTry()) {
            failures++;
            goodProbes = 0;
            downSince = downSince == null ? clock.instant() : downSince;
            nextProbe = clock.instant().plus(backoff.delay(failures, asked));
            become(State.OFFLINE, reason);
        }
    }

    /** @param reason a stored {@link Reason} */
    public synchronized void signedOut(String reason) {
        if (status.state() != State.OFFLINE_BY_HAND) {
            become(State.SIGNED_OUT, reason);
        }
    }

    /** Somebody has signed in: the hub has just answered, so one probe more will do, at once, unless a person has switched the line off. */
    public synchronized void signedIn() {
        if (status.state() != State.OFFLINE_BY_HAND) {
            tryAtOnce();
            goodProbes = PROBES_TO_RETURN - 1;
        }
    }

    public synchronized void switchOff(String reason) {
        become(State.OFFLINE_BY_HAND, reason);
    }

    /** Ends {@link #switchOff}, or a wait for the next probe; does nothing while online. */
    public synchronized void switchOn() {
        if (!isOnline()) {
            tryAtOnce();
        }
    }

    /** What the line was before a long sleep says nothing about now. */
    public synchronized void woken() {
        if (mayTry()) {
            tryAtOnce();
        }
    }

    private void tryAtOnce() {
        failures = 0;
        goodProbes = 0;
        nextProbe = clock.instant();
        become(State.CONNECTING, "");
    }

    private void become(State state, String reason) {
        if (status.state() == state && status.reason().equals(reason)) {
            return;
        }
        var since = status.state() == state ? status.since() : state == State.OFFLINE && downSince != null ? downSince : clock.instant();
        status = new ConnectionStatus(state, since, reason);
        LOG.info("Line to the hub: {} {}", state, reason);
        listeners.forEach(listener -> listener.accept(status));
    }
}
