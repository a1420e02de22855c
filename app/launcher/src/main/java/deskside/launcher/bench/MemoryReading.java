package deskside.launcher.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The memory of this process at one moment, in bytes.
 *
 * @param heap         in use after a garbage collection
 * @param program      what the JVM takes for classes and compiled code, of this program and its libraries
 * @param nativeMemory resident, not backed by a file and outside the heap's addresses; empty where the system does not tell (only Linux does), or Java not where its
 *                     heap is (the package's has no diagnostic commands)
 * @param mapped       resident pages of files, mainly the index; the system takes them back when it needs the memory
 */
record MemoryReading(long heap, long program, OptionalLong nativeMemory, OptionalLong mapped) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern MAPPING = Pattern.compile("^([0-9a-f]+)-[0-9a-f]+ .*");
    private static final Pattern ADDRESS = Pattern.compile("0x([0-9a-f]{8,16})");
    private static final long KIB = 1024;

    /** Collects garbage first: takes some hundred milliseconds. */
    static MemoryReading now() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return new MemoryReading(memory.getHeapMemoryUsage().getUsed(), memory.getNonHeapMemoryUsage().getCommitted(), outsideTheHeap(), status("RssFile:"));
    }

    /** What the heap has committed cannot be taken away from the whole instead: not all of that is resident, and one of the spaces of survivors is not counted. */
    private static OptionalLong outsideTheHeap() {
        if (!Files.isReadable(MAPPINGS)) {
            return OptionalLong.empty();
        }
        var addresses = Range.ofHeap();
        if (addresses.isEmpty()) {
            return OptionalLong.empty();
        }
        var heap = addresses.get();
        try (var lines = Files.lines(MAPPINGS)) {
            var sum = 0L;
            var inside = false;
            for (var line : (Iterable<String>) lines::iterator) {
                var mapping = MAPPING.matcher(line);
                if (mapping.matches()) {
                    inside = heap.has(Long.parseUnsignedLong(mapping.group(1), 16));
                } else if (!inside && line.startsWith("Anonymous:")) {
                    sum += kib(line);
                }
            }
            return OptionalLong.of(sum);
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** Addresses of the heap, as {@code jcmd GC.heap_info} tells them. @param end the first behind it */
    private record Range(long start, long end) {

        static Optional<Range> ofHeap() {
            try {
                var said = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcHeapInfo",
                        new Object[] {new String[0]}, new String[] {String[].class.getName()});
                // some versions go on with the classes
                var addresses = ADDRESS.matcher(said.split("Metaspace", 2)[0]).results()
                        .mapToLong(found -> Long.parseUnsignedLong(found.group(1), 16)).summaryStatistics();
                if (addresses.getCount() == 0) {
                    throw new IllegalStateException("This collector does not say where its heap is: measure with -XX:+UseParallelGC.");
                }
                return Optional.of(new Range(addresses.getMin(), addresses.getMax()));
            } catch (JMException _) {
                return Optional.empty();
            }
        }

        boolean has(long address) {
            return address >= start && address < end;
        }
    }

    private static OptionalLong status(String name) {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name)).mapToLong(MemoryReading::kib).findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static long kib(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
    }
}
