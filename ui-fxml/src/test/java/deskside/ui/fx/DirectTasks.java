package deskside.ui.fx;

import deskside.domain.Subscription;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link Tasks} without threads or a toolkit. By default everything happens at once; after {@link #hold()} works wait until
 * {@link #runHeld()}, newest first when asked so, to test late answers. Timers run by {@link #advance}.
 */
public final class DirectTasks implements Tasks {

    public final List<RuntimeException> failures = new ArrayList<>();
    private final List<Timer> timers = new ArrayList<>();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private Duration now = Duration.ZERO;
    private boolean holding;
    private @Nullable RuntimeException broken;

    @Override
    public <T> void run(Slot slot, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure) {
        var ticket = slot.begin();
        now(() -> {
            try {
                var value = unlessBroken(work);
                if (slot.accepts(ticket)) {
                    answer.accept(value);
                }
            } catch (RuntimeException e) {
                if (slot.accepts(ticket)) {
                    failure.accept(e);
                }
            }
        });
    }

    @Override
    public <T> void inOrder(Lane lane, Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failure) {
        now(() -> {
            try {
                var value = unlessBroken(work);
                if (!lane.isClosed()) {
                    answer.accept(value);
                }
            } catch (RuntimeException e) {
                failure.accept(e);
            }
        });
    }

    private <T> T unlessBroken(Supplier<T> work) {
        if (broken != null) {
            throw broken;
        }
        return work.get();
    }

    private void now(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    /** From now on every work fails so; null: none does any more. */
    public void breakWith(@Nullable RuntimeException failure) {
        broken = failure;
    }

    /** From now on works wait. */
    public void hold() {
        holding = true;
    }

    /** Does what waits, in the order it was asked for, and holds nothing any more. */
    public void runHeld() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return add(new Timer(now.plus(delay), null, action));
    }

    @Override
    public Subscription every(Duration period, Runnable action) {
        return add(new Timer(now.plus(period), period, action));
    }

    private Subscription add(Timer timer) {
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Lets time pass; due timers run in order. */
    public void advance(Duration by) {
        var end = now.plus(by);
        while (true) {
            var due = timers.stream().filter(timer -> timer.at.compareTo(end) <= 0).min(Comparator.comparing(timer -> timer.at));
            if (due.isEmpty()) {
                break;
            }
            var timer = due.get();
            now = timer.at;
            if (timer.period == null) {
                timers.remove(timer);
            } else {
                timer.at = timer.at.plus(timer.period);
            }
            timer.action.run();
        }
        now = end;
    }

    @Override
    public void unexpected(RuntimeException failure) {
        failures.add(failure);
    }

    private static final class Timer {
        private Duration at;
        private final Duration period;
        private final Runnable action;

        private Timer(Duration at, Duration period, Runnable action) {
            this.at = at;
            this.period = period;
            this.action = action;
        }
    }
}
