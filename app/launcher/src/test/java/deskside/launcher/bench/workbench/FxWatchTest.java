package deskside.launcher.bench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.launcher.Display;
import deskside.launcher.Window;
import deskside.ui.fx.FxThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The watch sees what it is there for, on a thread that is kept busy on purpose. */
class FxWatchTest {

    private static final long BUSY_MILLIS = 150;

    @BeforeAll
    static void toolkit() {
        Display.useHeadless();
        Window.startToolkit();
    }

    @Test
    void a_thread_that_is_kept_busy_is_a_key_that_waits() {
        try (var watch = FxWatch.start()) {
            until(() -> figure(watch, "LongestMillis") > 0);
            FxThread.run(() -> keepBusy(BUSY_MILLIS));
            until(() -> figure(watch, "LongestMillis") > BUSY_MILLIS / 2.0);

            assertThat(figure(watch, "LongestMillis")).isGreaterThan(BUSY_MILLIS / 2.0);
            assertThat(figure(watch, "TimesOver50Millis")).isPositive().isEqualTo(figure(watch, "TimesOver50MillisInFirst10Seconds"));
            assertThat(watch.report()).contains("FxWatchTest.keepBusy");
        }
    }

    @Test
    void what_happens_while_it_pauses_does_not_count() {
        try (var watch = FxWatch.start()) {
            watch.pause();
            FxThread.run(() -> keepBusy(2 * BUSY_MILLIS));
            // an answer that was outstanding before the pause
            FxThread.run(() -> { });
            watch.goOn();
            until(() -> figure(watch, "P50Millis") > 0);

            assertThat(figure(watch, "LongestMillis")).isLessThan(2 * BUSY_MILLIS);
        }
    }

    @Test
    void an_empty_window_is_watched_too() {
        assertThat(EmptyWindow.watched().keyWaits("").map().get("LongestMillis")).asInstanceOf(InstanceOfAssertFactories.DOUBLE).isPositive();
    }

    private static double figure(FxWatch watch, String name) {
        return watch.keyWaits("").map().get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static void keepBusy(long millis) {
        var end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void until(BooleanSupplier condition) {
        for (var tries = 0; tries < 1_000 && !condition.getAsBoolean(); tries++) {
            LockSupport.parkNanos(5_000_000);
        }
    }
}
