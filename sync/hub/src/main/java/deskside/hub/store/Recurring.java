package deskside.hub.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on the database that comes again: at once, then after each pause, on a thread of its own, until it is closed. Safe for several threads. */
public final class Recurring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** @param name for its thread and the log; @param work one round; its failure is logged, and the next round comes all the same */
    public Recurring(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        thread = Thread.ofVirtual().name("hub-" + name).unstarted(this::runAgainAndAgain);
    }

    public void start() {
        thread.start();
    }

    /** A long round looks here between its transactions. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void runAgainAndAgain() {
        do {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!isClosed()) {
                    LOG.error("{} failed; it is tried again after {}", name, pause, e);
                }
            }
        } while (!isClosedWithinPause());
    }

    private boolean isClosedWithinPause() {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for the transaction that is running, so that the database is not closed under it. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
