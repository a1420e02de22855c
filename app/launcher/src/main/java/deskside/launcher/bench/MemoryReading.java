package deskside.launcher.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The memory of this process at one moment, in bytes.
 *
 * @param heap      in use after a garbage collection
 * @param committed what the heap takes from the system
 * @param program   what the JVM takes for classes and compiled code, of this program and its libraries
 * @param anonymous resident and not backed by a file: heap and native memory; empty where the system does not tell (only Linux does)
 * @param mapped    resident pages of files, mainly the index; the system takes them back when it needs the memory
 */
record MemoryReading(long heap, long committed, long program, OptionalLong anonymous, OptionalLong mapped) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIB = 1024;

    /** Collects garbage first: takes some hundred milliseconds. */
    static MemoryReading now() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        var heap = memory.getHeapMemoryUsage();
        return new MemoryReading(heap.getUsed(), heap.getCommitted(), memory.getNonHeapMemoryUsage().getCommitted(),
                status("RssAnon:"), status("RssFile:"));
    }

    /** Native memory beside the heap, as far as the system tells. */
    OptionalLong nativeMemory() {
        return anonymous.isEmpty() ? anonymous : OptionalLong.of(Math.max(0, anonymous.getAsLong() - committed));
    }

    private static OptionalLong status(String name) {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB).findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
