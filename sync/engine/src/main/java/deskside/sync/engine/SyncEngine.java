package deskside.sync.engine;

import deskside.domain.Ids;
import deskside.domain.Subscription;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.conversation.PresenceLine;
import deskside.domain.sync.Connection;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.SignIn;
import deskside.domain.sync.SignOut;
import deskside.domain.sync.StoreEvent;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.protocol.CommandBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's line to its hub: one thread around {@link SteppedSync}. It is never interrupted, since an interrupt inside the store would close
 * its database. Calls of {@link Connection} return at once; safe for all threads.
 */
public final class SyncEngine implements Connection, Switchover, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);
    /** More than the longest store transaction takes; running requests are cut at once. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final SyncPorts ports;
    private final InstantSource clock;
    private final Wakes wakes = new Wakes();
    private final SteppedSync sync;
    private final ReentrantLock running = new ReentrantLock(true);
    private volatile boolean stepAside;
    private volatile boolean closing;
    private @Nullable Thread thread;
    private final SleepWatch sleep;
    private @Nullable Subscription storeEvents;

    /**
     * @param opener {@code HubClient::new} in production
     * @param random for jitter; used by one thread at a time
     */
    public SyncEngine(SyncPorts ports, TokenStore tokens, Hub.Opener opener, Ids ids, InstantSource clock, RandomGenerator random) {
        this.ports = ports;
        this.clock = clock;
        this.sync = new SteppedSync(ports, tokens, opener, ids, clock, random, () -> !stepAside && !closing, wakes::add, RequestAhead.MEANWHILE,
                CommandBatch.MOST);
        this.sleep = new SleepWatch(clock, System::nanoTime, this::woken);
    }

    /** Begins to sync, with what the last start left. To be called once. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("started before");
        }
        storeEvents = ports.events().subscribe(event -> {
            if (event instanceof StoreEvent.OutboxChanged) {
                wakes.add(Wake.OUTBOX);
            }
        });
        sleep.start();
        thread = Thread.ofPlatform().name("deskside-sync").daemon().start(this::loop);
    }

    /** Signs the person out who is signed in. */
    public SignOut signOut() {
        return sync.signIn(this);
    }

    /** Signs people in at this engine's hub, or at another one. */
    public SignIn signIn() {
        return sync.signIn(this);
    }

    /** Attachments of the hub that this desk is signed in at. Calls block; for all threads. */
    public AttachmentSource attachments() {
        return sync.attachments();
    }

    /** Who else is at a conversation. Calls block for a moment; for all threads. */
    public PresenceLine presence() {
        return sync.presence();
    }

    @Override
    public ConnectionStatus status() {
        return sync.line().status();
    }

    @Override
    public Subscription subscribe(Consumer<ConnectionStatus> listener) {
        return sync.line().subscribe(listener);
    }

    @Override
    public void goOffline(String reason) {
        sync.line().switchOff(reason);
        sync.abandon();
        wakes.add(Wake.LINE);
    }

    @Override
    public void goOnline() {
        sync.line().switchOn();
        wakes.add(Wake.LINE);
    }

    /** This computer has slept: the hub is asked at once what happened meanwhile, over new connections, unless a person has switched the line off. */
    void woken() {
        LOG.info("This computer was asleep: catching up");
        sync.abandon();
        sync.line().woken();
        wakes.add(Wake.LINE);
    }

    @Override
    public Duration clockBehind() {
        return sync.skew().current();
    }

    @Override
    public void exclusively(Runnable change) {
        stepAside = true;
        sync.abandon();
        running.lock();
        try {
            sync.changeOver(change);
        } finally {
            stepAside = false;
            running.unlock();
            wakes.add(Wake.LINE);
        }
    }

    /** Cuts what is on its way and ends; everything queued stays and is sent after the next start. */
    @Override
    public synchronized void close() {
        closing = true;
        sleep.close();
        sync.abandon();
        wakes.add(Wake.LINE);
        if (storeEvents != null) {
            storeEvents.close();
        }
        var joined = join(thread);
        if (!joined) {
            LOG.warn("The sync thread is still busy after {}; it ends with its request", CLOSING);
        }
        sync.close();
    }

    private void loop() {
        Set<Wake> reasons = Set.of();
        while (!closing) {
            var next = runOnce(reasons);
            try {
                reasons = wakes.await(Duration.between(clock.instant(), next));
            } catch (InterruptedException e) {
                LOG.error("The sync thread was interrupted, which nothing in the desk may do; it ends", e);
                return;
            }
        }
    }

    private Instant runOnce(Set<Wake> reasons) {
        running.lock();
        try {
            return sync.run(reasons);
        } finally {
            running.unlock();
        }
    }

    private static boolean join(@Nullable Thread thread) {
        try {
            return thread == null || thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
