package deskside.simulation.desk;

import deskside.simulation.time.Agenda;
import deskside.simulation.time.Fiber;
import deskside.simulation.time.Slumber;
import deskside.sync.engine.SteppedSync;
import deskside.sync.engine.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What {@code SyncEngine} does with its thread, in a fiber and in simulated time. */
final class EngineLoop {

    private final Agenda agenda;
    private final SteppedSync sync;
    private final UnaryOperator<Instant> nextRun;
    private final Slumber slumber;
    private final UnaryOperator<Instant> toTrueTime;
    private final EnumSet<Wake> pending = EnumSet.noneOf(Wake.class);
    private final Fiber fiber;
    private boolean running;
    private boolean sleeping;
    private boolean called;
    private boolean changing;
    private @Nullable Fiber waitingForChange;
    private long runs;

    /** @param toTrueTime when, in true time, the desk's clock shows an instant */
    EngineLoop(String desk, Agenda agenda, SteppedSync sync, UnaryOperator<Instant> nextRun, Slumber slumber,
            UnaryOperator<Instant> toTrueTime) {
        this.agenda = agenda;
        this.sync = sync;
        this.nextRun = nextRun;
        this.slumber = slumber;
        this.toTrueTime = toTrueTime;
        this.fiber = Fiber.of(desk + "-sync", this::loop);
    }

    void start() {
        slumber.whenAwake(fiber::resume);
    }

    void kill() {
        if (fiber != Fiber.current()) {
            fiber.kill();
        }
    }

    /** How often the engine has run. */
    long runs() {
        return runs;
    }

    boolean mayGoOn() {
        return !changing;
    }

    void wake(Wake wake) {
        pending.add(wake);
        callSoon();
    }

    /** As {@code SyncEngine.exclusively}; called in a fiber of the same desk. */
    void exclusively(Runnable change) {
        changing = true;
        sync.abandon();
        while (running) {
            waitingForChange = Fiber.current();
            Fiber.pause();
        }
        try {
            sync.changeOver(change);
        } finally {
            changing = false;
            wake(Wake.LINE);
        }
    }

    private void loop() {
        Set<Wake> reasons = Set.of();
        while (true) {
            running = true;
            runs++;
            var next = nextRun.apply(sync.run(reasons));
            running = false;
            letChange();
            await(next);
            reasons = EnumSet.copyOf(pending);
            pending.clear();
        }
    }

    private void letChange() {
        var waiting = waitingForChange;
        if (waiting != null) {
            waitingForChange = null;
            agenda.after(Duration.ZERO, waiting::resume);
        }
    }

    private void await(Instant next) {
        // the real one waits a millisecond more, too, so that it does not come too early for its own clock
        var note = agenda.at(toTrueTime.apply(next).plusMillis(1), this::call);
        called = false;
        while (!called || changing) {
            if (!pending.isEmpty() && !changing) {
                callSoon();
            }
            sleeping = true;
            Fiber.pause();
            sleeping = false;
        }
        note.strike();
    }

    private void callSoon() {
        agenda.after(Duration.ofMillis(1), this::call);
    }

    private void call() {
        if (slumber.isAsleep()) {
            slumber.whenAwake(this::call);
        } else if (sleeping) {
            called = true;
            fiber.resume();
        }
    }
}
