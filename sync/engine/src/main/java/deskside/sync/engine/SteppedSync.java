package deskside.sync.engine;

import deskside.domain.Ids;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.conversation.PresenceLine;
import deskside.domain.sync.Reason;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.engine.retry.Backoff;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.engine.retry.Line;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * All of sync but its thread: whoever owns it calls {@link #run} when it asked for that, or as soon as there is a {@link Wake}.
 * {@link SyncEngine} does so in real time, a simulation in its own. {@link #run} and {@link #changeOver} are for one thread at a time, the
 * rest for all threads.
 */
public final class SteppedSync implements AutoCloseable {

    private final SyncPorts ports;
    private final TokenStore tokens;
    private final Hub.Opener opener;
    private final InstantSource clock;
    private final Line line;
    private final ClockSkew skew = new ClockSkew();
    private final HubAccess access;
    private final String deviceId;
    private final SyncCycle cycle;

    /**
     * @param mayGoOn asked between two requests; no ends the run early
     * @param wake    is told what the stream of pokes says, from any thread
     * @param random  for jitter
     * @param ahead   where requests are made while what others brought goes to the disk
     * @param mostInBatch of the commands in one request, 1 to {@link deskside.sync.protocol.CommandBatch#MOST}
     */
    public SteppedSync(
            SyncPorts ports, TokenStore tokens, Hub.Opener opener, Ids ids, InstantSource clock, RandomGenerator random,
            BooleanSupplier mayGoOn, Consumer<Wake> wake, RequestAhead ahead, int mostInBatch) {
        this.ports = ports;
        this.tokens = tokens;
        this.opener = opener;
        this.clock = clock;
        var settings = new DeskSettings(ports.settings());
        this.deviceId = settings.deviceId(ids);
        this.line = new Line(Backoff.standard(random), clock);
        this.access = new HubAccess(opener, settings, tokens, ports.session());
        this.cycle = new SyncCycle(ports, access, deviceId, line, skew, random, clock, mayGoOn, wake, ahead, mostInBatch);
        access.refresh();
        if (access.current().isEmpty()) {
            line.signedOut(Reason.SIGNED_OUT_NEVER.key());
        }
    }

    /** One look at the world. @return when to run again at the latest, on this desk's clock */
    public Instant run(Set<Wake> wakes) {
        return cycle.run(wakes);
    }

    /** The state of the line, and its switch. */
    public Line line() {
        return line;
    }

    public ClockSkew skew() {
        return skew;
    }

    public String deviceId() {
        return deviceId;
    }

    public HubSignIn signIn(Switchover switchover) {
        return new HubSignIn(ports, tokens, opener, deviceId, switchover, clock);
    }

    /** Attachments of the hub that this desk is signed in at. Calls block; for all threads. */
    public AttachmentSource attachments() {
        return new HubAttachments(access, line);
    }

    /** Who else is at a conversation. Calls block for a moment; for all threads. */
    public PresenceLine presence() {
        return new HubPresence(access, line, deviceId, clock);
    }

    /** Cuts the requests that are running; later ones work. */
    public void abandon() {
        access.abandon();
    }

    /** Changes who is signed in, or where. No {@link #run} may be under way. */
    public void changeOver(Runnable change) {
        cycle.letGo();
        try {
            change.run();
            line.signedIn();
        } finally {
            // Also after a change that broke off half-way: the disk decides who is signed in.
            access.refresh();
            if (access.current().isEmpty()) {
                line.signedOut(Reason.SIGNED_OUT_NEVER.key());
            }
        }
    }

    @Override
    public void close() {
        cycle.letGo();
        access.close();
    }
}
