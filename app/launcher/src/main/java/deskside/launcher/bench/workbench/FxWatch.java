package deskside.launcher.bench.workbench;

import deskside.launcher.bench.Figures;
import deskside.ui.fx.FxThread;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the FX thread for a sign of life every few milliseconds and notes how long it takes to answer: that is how long a key would have waited. While an
 * answer is outstanding it looks at what the thread is doing. What other work of the machine takes from the thread is in the delays, not in its processor
 * time, which is noted beside them.
 */
public final class FxWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 4;
    /** From here on it is looked at what the thread is doing, again and again: half a frame. */
    private static final long LOOK_MILLIS = 8;
    /** No key may wait longer: what is promised to agents. */
    private static final double LONG_MILLIS = 50;
    private static final int LONGEST = 6;
    private static final int BUSIEST = 12;
    private static final int NAMED = 100;
    /** What a program does for the first time, it does slowly: the first so many seconds are told apart. */
    private static final int FIRST_SECONDS = 10;
    /** What waits for disks, networks or models has nothing to do on this thread. */
    private static final List<String> STRANGERS = List.of("org.h2.", "org.apache.lucene.", "deskside.store.", "deskside.assist.",
            "java.net.http.", "okhttp3.", "ai.onnxruntime.");

    /** Tells how the line is without waiting; whoever waits in there has no business on this thread either. */
    private static final String SYNC_ENGINE = "deskside.sync.engine.";

    /** @param second of the watch in which it began */
    private record Block(long second, double millis, double busy, List<String> doing) {
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long begun = System.nanoTime();
    private final Waits delays = new Waits();
    private final Waits busy = new Waits();
    /** Those in which the thread did most; what it did in others is in the profile. */
    private final List<Block> blocks = new ArrayList<>();
    private int times;
    private int timesAtFirst;
    /** Those that were too long, the first so and so many of them. */
    private final List<String> tooLong = new ArrayList<>();
    private final long collecting = collecting();
    private final Map<String, Integer> profile = new HashMap<>();
    private final TreeSet<String> strangers = new TreeSet<>();
    private final Thread asking;
    private volatile boolean paused;
    private volatile boolean closed;

    private FxWatch(Thread fxThread) {
        // else it would measure how long it waits for a processor itself
        asking = Thread.ofPlatform().name("fx-watch").daemon().priority(Thread.MAX_PRIORITY).start(() -> ask(fxThread));
    }

    /** The toolkit runs. Not on the FX thread. */
    public static FxWatch start() {
        var fxThread = new CompletableFuture<Thread>();
        FxThread.later(() -> fxThread.complete(Thread.currentThread()));
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

    private record Answer(long at, long processorTime) {
    }

    private void once(Thread fxThread) throws InterruptedException, ExecutionException {
        var answered = new CompletableFuture<Answer>();
        var doing = new ArrayList<String>();
        var processorTime = threads.getThreadCpuTime(fxThread.threadId());
        var asked = System.nanoTime();
        FxThread.later(() -> answered.complete(new Answer(System.nanoTime(), threads.getCurrentThreadCpuTime())));
        while (true) {
            try {
                answered.get(doing.isEmpty() ? LOOK_MILLIS : EVERY_MILLIS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                var stack = fxThread.getStackTrace();
                note(stack, fxThread.getState() != Thread.State.RUNNABLE);
                doing.add(fxThread.getState() + " " + top(stack));
            }
        }
        if (!paused) {
            add(new Block((asked - begun) / 1_000_000_000, (answered.get().at - asked) / 1e6, (answered.get().processorTime - processorTime) / 1e6, doing));
        }
    }

    /** Deskside's own methods on the way, innermost first, behind the innermost of all. */
    private static String top(StackTraceElement[] stack) {
        var inner = Arrays.stream(stack).limit(2).map(FxWatch::name).collect(Collectors.joining(" < "));
        var own = own(stack).limit(4).map(FxWatch::name).collect(Collectors.joining(" < "));
        return own.isEmpty() ? inner : inner + " … " + own;
    }

    private static Stream<StackTraceElement> own(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("deskside.") && !frame.getClassName().startsWith("deskside.launcher."));
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName();
    }

    private synchronized void note(StackTraceElement[] stack, boolean waits) {
        var by = own(stack).findFirst().map(FxWatch::name).orElseGet(() -> Arrays.stream(stack).map(FxWatch::name).filter(frame -> frame.startsWith("Scene$ScenePulseListener.")
                || frame.startsWith("Toolkit.") || frame.startsWith("QuantumToolkit.")).findFirst().orElse("the toolkit's own work"));
        profile.merge(by, 1, Integer::sum);
        Arrays.stream(stack).filter(frame -> isStranger(frame) || waits && frame.getClassName().startsWith(SYNC_ENGINE)).findFirst()
                .ifPresent(frame -> strangers.add(name(frame) + " … " + top(stack)));
    }

    /** A record holds values, wherever it lives: looking one up waits for nothing. */
    private static boolean isStranger(StackTraceElement frame) {
        return STRANGERS.stream().anyMatch(frame.getClassName()::startsWith) && !isRecord(frame.getClassName());
    }

    private static boolean isRecord(String className) {
        try {
            return Class.forName(className, false, FxWatch.class.getClassLoader()).isRecord();
        } catch (ClassNotFoundException e) {
            // generated at run time
            return false;
        }
    }

    /** Whoever would have asked while an answer was outstanding had waited too: those are added, as if asked at the same pace. */
    private synchronized void add(Block block) {
        for (var left = block.millis; left > 0; left -= EVERY_MILLIS) {
            delays.add(left);
            busy.add(block.busy * left / block.millis);
        }
        if (block.millis > LONG_MILLIS) {
            times++;
            if (block.second < FIRST_SECONDS) {
                timesAtFirst++;
            }
            if (tooLong.size() < NAMED) {
                tooLong.add(block.second + ": " + Math.round(block.millis));
            }
        }
        if (!block.doing.isEmpty()) {
            blocks.add(block);
            blocks.sort(Comparator.comparingDouble(Block::busy).reversed());
            if (blocks.size() > LONGEST) {
                blocks.removeLast();
            }
        }
    }

    /** While something is done that no desk does, as collecting garbage on demand. */
    public void pause() {
        paused = true;
    }

    public void goOn() {
        paused = false;
    }

    /** What the thread was found in although it waits for disks, networks or models; empty: nothing. */
    public synchronized List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** One line of figures. */
    public synchronized String figures() {
        if (delays.isEmpty()) {
            return "the FX thread was not asked";
        }
        return String.format(Locale.ROOT, "a key waits p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms, %d times over %.0f ms; the thread's own processor time in it"
                + " p99 %.1f ms, p99.9 %.1f ms, most %.1f ms", delays.at(0.5), delays.at(0.99), delays.at(0.999), delays.longest(), times, LONG_MILLIS,
                busy.at(0.99), busy.at(0.999), busy.longest());
    }

    /** The same as names and values: milliseconds, and how often a key would have waited too long, in all and in the first ten seconds. */
    public synchronized Figures keyWaits(String of) {
        return new Figures().with(of + "P50Millis", delays.at(0.5)).with(of + "P99Millis", delays.at(0.99)).with(of + "P999Millis", delays.at(0.999))
                .with(of + "LongestMillis", delays.longest()).with(of + "TimesOver50Millis", times).with(of + "TimesOver50MillisInFirst10Seconds", timesAtFirst)
                .with(of + "ProcessorP99Millis", busy.at(0.99)).with(of + "ProcessorMostMillis", busy.longest());
    }

    /** What took longest and what took most, in lines for people. */
    public synchronized String report() {
        var lines = new StringBuilder();
        blocks.forEach(block -> lines.append(String.format(Locale.ROOT,
                "  in second %d: %.0f ms (processor %.0f ms): %s%n", block.second, block.millis, block.busy, block.doing.stream().distinct().limit(4).collect(Collectors.joining(" | ")))));
        lines.append(String.format(Locale.ROOT, "  over %.0f ms, second: milliseconds: %s%n", LONG_MILLIS, String.join(", ", tooLong)));
        var all = profile.values().stream().mapToInt(Integer::intValue).sum();
        profile.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(BUSIEST)
                .forEach(entry -> lines.append(String.format(Locale.ROOT, "  %4.1f %% of %d looks: %s%n", 100.0 * entry.getValue() / all, all, entry.getKey())));
        lines.append(String.format(Locale.ROOT, "  collections of the heap, those on demand with them: %d ms%n", collecting() - collecting));
        return lines + "  load of the machine: " + load() + System.lineSeparator();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
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
