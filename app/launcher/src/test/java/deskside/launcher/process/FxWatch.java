package deskside.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign of life every few milliseconds and notes how long it takes to answer: that is how long a key would have waited.
 * When an answer does not come, it looks at what the thread is doing. Delays include what other work of the machine takes from it.
 */
final class FxWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 4;
    /** From here on it is looked at what the thread is doing, again and again. */
    private static final long LOOK_MILLIS = 30;
    private static final int LONGEST = 5;

    private record Block(double millis, List<String> doing) {
    }

    private final List<Double> delays = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Thread asking;
    private volatile boolean paused;
    private volatile boolean closed;

    private FxWatch(Thread fxThread) {
        asking = Thread.ofPlatform().name("fx-watch").daemon().start(() -> ask(fxThread));
    }

    /** The toolkit runs. Not on the FX thread. */
    static FxWatch start() {
        var fxThread = new CompletableFuture<Thread>();
        Platform.runLater(() -> fxThread.complete(Thread.currentThread()));
        return new FxWatch(fxThread.join());
    }

    private void ask(Thread fxThread) {
        while (!closed) {
            if (!paused) {
                try {
                    once(fxThread);
                } catch (InterruptedException | ExecutionException e) {
                    return;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS));
        }
    }

    private void once(Thread fxThread) throws InterruptedException, ExecutionException {
        var answered = new CompletableFuture<Long>();
        var doing = new ArrayList<String>();
        var asked = System.nanoTime();
        Platform.runLater(() -> answered.complete(System.nanoTime()));
        while (true) {
            try {
                answered.get(doing.isEmpty() ? LOOK_MILLIS : LOOK_MILLIS / 3, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                doing.add(top(fxThread.getStackTrace()));
            }
        }
        if (!paused) {
            add((answered.get() - asked) / 1e6, doing);
        }
    }

    /** Deskside's own methods on the way, innermost first; without one the innermost of all. */
    private static String top(StackTraceElement[] stack) {
        var own = Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("deskside.")).limit(4)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName()).collect(Collectors.joining(" < "));
        var inner = Arrays.stream(stack).limit(2).map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .collect(Collectors.joining(" < "));
        return own.isEmpty() ? inner : inner + " … " + own;
    }

    /** Whoever would have asked while an answer was outstanding had waited too: those are added, as if asked at the same pace. */
    private synchronized void add(double millis, List<String> doing) {
        for (var left = millis; left > 0; left -= EVERY_MILLIS) {
            delays.add(left);
        }
        if (millis >= LOOK_MILLIS) {
            blocks.add(new Block(millis, List.copyOf(doing)));
        }
    }

    /** While something is done that no desk does, as collecting garbage on demand. */
    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
    }

    /** What was found, in lines for people. */
    synchronized String report() {
        var sorted = delays.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "the FX thread was not asked";
        }
        var lines = new StringBuilder(String.format(Locale.ROOT, "FX thread answered %d times: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms, %d times over 50 ms; load %s%n",
                sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), sorted.getLast(), blocks.stream().filter(block -> block.millis > 50).count(), load()));
        blocks.stream().sorted(Comparator.comparingDouble(Block::millis).reversed()).limit(LONGEST).forEach(block -> lines.append(String.format(Locale.ROOT, "  %.0f ms: %s%n",
                block.millis, block.doing.stream().distinct().limit(3).collect(Collectors.joining(" | ")))));
        return lines.toString();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share));
    }

    /** What the machine has to do besides, where it tells. */
    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(asking);
    }
}
