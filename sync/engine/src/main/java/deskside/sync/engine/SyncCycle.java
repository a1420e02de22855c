package deskside.sync.engine;

import deskside.domain.sync.DeskData;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreFailure;
import deskside.sync.engine.conflict.HeldReplies;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.engine.pull.DriftCheck;
import deskside.sync.engine.pull.Puller;
import deskside.sync.engine.pull.Pulled;
import deskside.sync.engine.pull.RecordShape;
import deskside.sync.engine.push.HandOver;
import deskside.sync.engine.push.Pusher;
import deskside.sync.engine.push.Uploads;
import deskside.sync.engine.retry.Backoff;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.engine.retry.Line;
import deskside.sync.protocol.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at the world: probe if the line is down, pull to the end, re-check what waits, push. Everything it depends on is given to it, so
 * that a simulation can drive it without threads or real time: call {@link #run}, then again at the time it returned or as soon as
 * there is a {@link Wake}. One thread at a time.
 */
final class SyncCycle {

    /** The net under the pokes; every desk's own time within ± 20 %, so that they do not all come at once. */
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final double POLL_SPREAD = 0.2;
    /** Silent drift is rare, and a comparison reads every row on both sides. */
    private static final Duration COMPARE_EVERY = Duration.ofHours(24);
    /** An old version does not become newer by asking. */
    private static final Duration UPGRADE_WAIT = Duration.ofMinutes(5);
    /** A year's commands go within a day or two, and no step is noticed. */
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
    private static final int FORGOTTEN_AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SyncCycle.class);

    private final HubAccess access;
    private final Line line;
    private final Replica replica;
    private final DeskSettings settings;
    private final DriftCheck drift;
    private final Puller puller;
    private final HeldReplies heldReplies;
    private final Pusher pusher;
    private final HandOver handOver;
    private final DeskData data;
    private final Outbox outbox;
    private final PokeWatch pokes;
    private final ClockSkew skew;
    private final Backoff backoff;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final BooleanSupplier goOn;
    private boolean interrupted = true;
    private Instant nextComparison;
    private Instant nextForgetting;
    private Instant nextPoll;
    private Instant pausedUntil;
    private int busyAnswers;

    /** @param mayGoOn asked between two requests; no ends the run early; @param wake is told what the stream of pokes says */
    SyncCycle(SyncPorts ports, HubAccess access, String deviceId, Line line, ClockSkew skew, RandomGenerator random, InstantSource clock,
            BooleanSupplier mayGoOn, Consumer<Wake> wake, RequestAhead ahead, int mostInBatch) {
        this.access = access;
        this.line = line;
        this.skew = skew;
        this.random = random;
        this.clock = clock;
        this.outbox = ports.outbox();
        this.backoff = Backoff.standard(random);
        this.replica = ports.replica();
        this.settings = new DeskSettings(ports.settings());
        this.drift = new DriftCheck(ports.replica(), deviceId);
        this.puller = new Puller(ports.replica(), deviceId, clock, ahead);
        this.heldReplies = new HeldReplies(ports.outbox(), ports.conversations());
        var uploads = new Uploads(ports.attachments());
        this.pusher = new Pusher(ports.outbox(), uploads, deviceId, backoff, clock, skew, ahead, mostInBatch);
        this.handOver = new HandOver(ports.outbox(), uploads, deviceId, skew);
        this.data = ports.data();
        this.pokes = new PokeWatch(backoff, clock, wake);
        this.goOn = () -> line.mayTry() && mayGoOn.getAsBoolean();
        this.nextPoll = clock.instant();
        this.nextForgetting = nextPoll;
        this.nextComparison = settings.comparedAt().map(at -> at.plus(COMPARE_EVERY)).orElse(nextPoll);
        this.pausedUntil = nextPoll;
    }

    /** @return when to run again at the latest */
    Instant run(Set<Wake> wakes) {
        try {
            if (interrupted) {
                renewAfterUpgrade();
                outbox.recoverInterrupted();
                interrupted = false;
            }
            return step(wakes);
        } catch (StoreFailure e) {
            LOG.error("The desk's store failed, sync waits", e);
            return brokenOff(Reason.OFFLINE_STORE.with(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Sync failed inside the desk and will try again", e);
            return brokenOff(Reason.OFFLINE_INTERNAL.with(e.getClass().getSimpleName()));
        }
    }

    /** Lets go of the hub: before another one is signed in at, and at the end. */
    void letGo() {
        pokes.close();
    }

    /** What an older program could not keep of the hub's data is not in the copy, and would not come by itself. */
    private void renewAfterUpgrade() {
        var shape = RecordShape.current();
        if (!settings.recordShape().filter(shape::equals).isPresent()) {
            if (replica.cursor().isPresent()) {
                replica.renew();
            }
            settings.rememberRecordShape(shape);
        }
    }

    private Instant step(Set<Wake> wakes) {
        if (data.isWiped()) {
            return clock.instant().plus(POLL);
        }
        var signedIn = access.current();
        if (signedIn.isEmpty()) {
            line.signedOut(Reason.SIGNED_OUT_NEVER.key());
        }
        if (signedIn.isEmpty() || !line.mayTry()) {
            pokes.close();
            return clock.instant().plus(POLL);
        }
        if (pausedUntil.isAfter(clock.instant())) {
            return pausedUntil;
        }
        if (!line.isOnline()) {
            if (line.nextProbe().isAfter(clock.instant())) {
                return line.nextProbe();
            }
            switch (signedIn.get().hub().health()) {
                case Answer.Failed<Health>(var failure) -> note(failure);
                case Answer.Ok<Health> _ -> {
                    if (line.probeSucceeded()) {
                        return exchange(signedIn.get(), wakes);
                    }
                }
            }
            return nextRun(Stream.empty());
        }
        return exchange(signedIn.get(), wakes);
    }

    private Instant exchange(HubAccess.SignedIn signedIn, Set<Wake> wakes) {
        var began = clock.instant();
        if (!line.isOnline() || wantsPull(signedIn.agentId(), wakes, began)) {
            switch (puller.pull(signedIn.hub(), goOn)) {
                case Answer.Failed<Pulled>(var failure) -> {
                    note(failure);
                    return nextRun(Stream.empty());
                }
                case Answer.Ok<Pulled>(var pulled) -> {
                    skew.observe(pulled.hubTime(), pulled.received());
                    nextPoll = clock.instant().plus(pollWait());
                    busyAnswers = 0;
                }
            }
        }
        line.online();
        if (goOn.getAsBoolean()) {
            pokes.keepOpen(signedIn.hub());
            heldReplies.review(signedIn.agentId(), clock.instant());
            var failure = pusher.push(signedIn.hub(), signedIn.agentId(), goOn);
            failure.ifPresent(this::note);
            if (failure.isEmpty()) {
                keepHouse(signedIn.hub());
            }
        }
        return nextRun(retries(signedIn.agentId(), began));
    }

    /** What nobody waits for. */
    private void keepHouse(Hub hub) {
        forgetOld();
        if (hasDrifted(hub)) {
            nextPoll = clock.instant();
        }
    }

    private void forgetOld() {
        var now = clock.instant();
        if (!nextForgetting.isAfter(now)) {
            outbox.forgetOld(FORGOTTEN_AT_ONCE);
            nextForgetting = now.plus(FORGET_EVERY);
        }
    }

    /** Looks about once a day. @return true when the copy has to be pulled again */
    private boolean hasDrifted(Hub hub) {
        var now = clock.instant();
        if (nextComparison.isAfter(now) || !goOn.getAsBoolean()) {
            return false;
        }
        var outcome = drift.check(hub);
        if (outcome != DriftCheck.Outcome.LATER) {
            settings.rememberComparison(now);
            nextComparison = now.plus(COMPARE_EVERY);
        }
        return outcome == DriftCheck.Outcome.RENEWED;
    }

    private boolean wantsPull(String agentId, Set<Wake> wakes, Instant now) {
        return wakes.contains(Wake.POKE) || wakes.contains(Wake.POKES_LOST) || !now.isBefore(nextPoll)
                || heldReplies.wantsFreshCopy(agentId, now);
    }

    private void note(Failure failure) {
        switch (failure) {
            case Failure.Unauthorized _ -> line.signedOut(failure.reason());
            case Failure.Revoked(var why) -> leave(why);
            case Failure.Busy(var after) -> {
                busyAnswers++;
                pausedUntil = clock.instant().plus(backoff.delay(busyAnswers, after));
                return;
            }
            case Failure.UpgradeRequired _ -> line.failed(failure.reason(), UPGRADE_WAIT);
            case Failure.Unreachable(var reason, var after) -> line.failed(reason, after);
            case Failure.Retry(var after, var reason) -> line.failed(reason, after);
            case Failure.Refused(var message) -> line.failed(Reason.OFFLINE_HUB_ERROR.with(message), null);
            case Failure.Mismatch _, Failure.UnknownCommand _, Failure.OutOfOrder _, Failure.SequenceUsed _ -> line.failed(Reason.OFFLINE_HUB_ERROR.with(failure.reason()), null);
            case Failure.Forbidden _, Failure.Malformed _, Failure.Resync _ -> line.failed(failure.reason(), null);
        }
        pokes.close();
    }

    /** This desk is out of use: what is not delivered goes to the hub, and then nothing stays here. */
    private void leave(String why) {
        var failure = access.current().flatMap(signedIn -> handOver.run(signedIn.hub()));
        if (failure.isEmpty()) {
            data.wipe();
            line.signedOut(Reason.SIGNED_OUT_REVOKED.with(why));
        } else if (failure.get() instanceof Failure.Unauthorized) {
            line.signedOut(failure.get().reason());
        } else {
            LOG.warn("This desk was revoked, and the hub did not take what it has: {}", failure.get().reason());
            line.failed(Reason.OFFLINE_REVOKED.with(why), null);
        }
    }

    private Instant brokenOff(String reason) {
        interrupted = true;
        line.failed(reason, null);
        pokes.close();
        return nextRun(Stream.empty());
    }

    private Instant nextRun(Stream<Instant> retries) {
        if (!line.mayTry()) {
            return clock.instant().plus(POLL);
        }
        var regular = line.isOnline() ? Stream.concat(Stream.of(nextPoll), pokes.reopenAt().stream()) : Stream.of(line.nextProbe());
        var earliest = Stream.concat(regular, retries).min(Instant::compareTo).orElse(nextPoll);
        return earliest.isAfter(pausedUntil) ? earliest : pausedUntil;
    }

    /** Times of retries after {@code began}: what was due before has had its turn, or waits behind something that is held. */
    private Stream<Instant> retries(String agentId, Instant began) {
        return outbox.pending().stream()
                .filter(item -> item.state() == OutboxState.READY && item.agentId().equals(agentId))
                .map(OutboxItem::nextAttemptAt)
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(began));
    }

    private Duration pollWait() {
        return Duration.ofMillis(Math.round(POLL.toMillis() * (1 + random.nextDouble(-POLL_SPREAD, POLL_SPREAD))));
    }
}
