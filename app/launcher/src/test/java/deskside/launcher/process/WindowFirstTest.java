package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import deskside.launcher.Display;
import deskside.launcher.Window;
import deskside.ui.fx.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The window answers before the desk does anything else, as the program is started. */
class WindowFirstTest {

    @BeforeAll
    static void start() {
        Display.useHeadless();
        Window.startEarly();
    }

    @Test
    void the_fx_thread_has_the_highest_priority() {
        assertThat(FxThread.call(() -> Thread.currentThread().getPriority())).isEqualTo(Thread.MAX_PRIORITY);
    }

    /** On Linux a priority means nothing unless Java is told so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_system_puts_the_fx_thread_before_others_and_those_that_can_wait_behind_all() throws Exception {
        var process = nice(Path.of("/proc/self/stat"));
        assumeThat(process).as("nobody but root makes a thread more important than the process began").isLessThan(5);
        var window = FxThread.call(WindowFirstTest::own);
        var other = niceOf(Thread.NORM_PRIORITY);
        assertThat(window).isEqualTo(process).isLessThan(other);
        assertThat(niceOf(Thread.MIN_PRIORITY)).isGreaterThan(other);
    }

    private static int niceOf(int priority) throws InterruptedException {
        var nice = new AtomicInteger();
        var done = new CountDownLatch(1);
        Thread.ofPlatform().priority(priority).start(() -> {
            nice.set(own());
            done.countDown();
        });
        done.await();
        return nice.get();
    }

    private static int own() {
        try {
            return nice(Path.of("/proc/thread-self/stat"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The 19th field; the second, a name in brackets, may hold spaces (proc(5)). */
    private static int nice(Path stat) throws IOException {
        var text = Files.readString(stat);
        return Integer.parseInt(text.substring(text.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
