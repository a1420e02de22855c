package deskside.sync.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Collects reasons to look up and lets one thread wait for them. Safe for all threads. */
final class Wakes {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final EnumSet<Wake> pending = EnumSet.noneOf(Wake.class);

    void add(Wake wake) {
        lock.lock();
        try {
            pending.add(wake);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns, and forgets, the reasons as soon as there is one; none after {@code atMost}. */
    Set<Wake> await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.isNegative() ? 0 : TimeUnit.MILLISECONDS.toNanos(atMost.toMillis() + 1);
            while (pending.isEmpty() && left > 0) {
                left = added.awaitNanos(left);
            }
            var result = EnumSet.copyOf(pending);
            pending.clear();
            return result;
        } finally {
            lock.unlock();
        }
    }
}
