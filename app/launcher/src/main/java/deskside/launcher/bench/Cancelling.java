package deskside.launcher.bench;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Ctrl-C end a command cleanly: it asks the command to stop and holds the end of the process back until its folders are gone. The
 * command asks {@link #check} at every step and closes this last. Thread-safe.
 */
public final class Cancelling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cancelling.class);
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelled, "deskside-cancel");
    private volatile boolean asked;

    public Cancelling() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @throws Failure once the person has asked to stop */
    public void check() {
        if (asked) {
            throw new Failure(ExitCode.UNEXPECTED, "Cancelled; what had been made is removed.");
        }
    }

    private void cancelled() {
        asked = true;
        try {
            if (!cleanedUp.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The command did not clean up within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cleanedUp.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOG.debug("the process is ending already", e);
            }
        }
    }
}
