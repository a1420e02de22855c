package deskside.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on the command's own thread for something that another thread brings about. */
public final class Waiting {

    private static final long STEP_NANOS = 5_000_000;

    private Waiting() {
    }

    /** @param what ends the sentence «waited in vain for …»; @throws Failure when it has not come true in time */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Failure(ExitCode.NOT_HELD, "Waited " + limit.toSeconds() + " s in vain for " + what + ".");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
