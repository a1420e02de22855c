package deskside.simulation.time;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs only while somebody waits for it, so that of one simulated world exactly one thread runs at any time, and blocking
 * code (a store, an engine's request) can be stopped in the middle and go on later in simulated time.
 */
public final class Fiber {

    private static final ThreadLocal<Fiber> CURRENT = new ThreadLocal<>();
    /** Real time; a fiber that takes longer waits for something that never comes, which is a fault of the simulation. */
    private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(60);

    private final Thread thread;
    private volatile boolean mine;
    private volatile boolean done;
    private boolean killed;
    private @Nullable Thread resumer;
    private @Nullable Throwable failure;

    private Fiber(String name, Runnable body) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(body));
    }

    /** Makes a fiber; the first {@link #resume} starts it. */
    public static Fiber of(String name, Runnable body) {
        return new Fiber(name, body);
    }

    /** The fiber that this code runs in; null outside of any. */
    public static @Nullable Fiber current() {
        return CURRENT.get();
    }

    public boolean isDone() {
        return done;
    }

    /** Runs it until it pauses or ends; what it throws is thrown here. Does nothing when it has ended. */
    public void resume() {
        if (done) {
            return;
        }
        resumer = Thread.currentThread();
        mine = true;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        var began = System.nanoTime();
        while (mine) {
            LockSupport.parkNanos(this, LONGEST_STEP);
            if (mine && System.nanoTime() - began > LONGEST_STEP) {
                throw new IllegalStateException("the fiber " + thread.getName() + " is stuck");
            }
        }
        var thrown = failure;
        failure = null;
        if (thrown != null) {
            throw new IllegalStateException("the fiber " + thread.getName() + " failed: " + thrown, thrown);
        }
    }

    /** Ends it where it has paused, as the death of its process would. Not for the running fiber itself: that throws {@link Killed}. */
    public void kill() {
        killed = true;
        if (thread.getState() == Thread.State.NEW) {
            done = true;
        } else {
            resume();
        }
    }

    /** Lets whoever resumed this fiber go on; returns at the next {@link #resume}. */
    public static void pause() {
        var me = CURRENT.get();
        if (me == null) {
            throw new IllegalStateException("only a fiber can pause");
        }
        me.yieldTurn();
        while (!me.mine) {
            LockSupport.park(me);
        }
        if (me.killed) {
            throw new Killed();
        }
    }

    private void run(Runnable body) {
        CURRENT.set(this);
        try {
            body.run();
        } catch (Killed e) {
            // as it was meant
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            done = true;
            yieldTurn();
        }
    }

    private void yieldTurn() {
        var waiting = resumer;
        mine = false;
        LockSupport.unpark(waiting);
    }
}
