package deskside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What of the installed size is for what; and the limits that nobody passes unnoticed. */
final class SizeReport {

    /** Bytes on the disk: 526.1 MB, the cache 137.0 of them. A new dependency of weight has to say so here. */
    private static final long MOST_INSTALLED = 560_000_000L;
    private static final long MOST_PACKED = 150_000_000L;

    private final Map<String, Long> parts = new LinkedHashMap<>();
    private final long installed;

    private SizeReport(long installed) {
        this.installed = installed;
    }

    static SizeReport of(Target target, Path image) throws IOException {
        var application = target.applicationFolder(image);
        var report = new SizeReport(Folders.size(image));
        report.add("Java runtime", target.runtimeFolder(image), _ -> true);
        report.add("start-up cache", application, file -> named(file).endsWith(".aot"));
        report.add("embedding models (zh, en)", application, file -> named(file).startsWith("langchain4j-embeddings"));
        report.add("ONNX Runtime, native", application, file -> named(file).contains("onnxruntime") && target.isLibrary(named(file)));
        report.add("JavaFX, native", application, file -> !named(file).contains("onnxruntime") && target.isLibrary(named(file)));
        report.add("Chinese font (regular, bold)", application.resolve("fonts"), _ -> true);
        report.add("Deskside itself", application, file -> named(file).startsWith("deskside-"));
        report.add("libraries", application, file -> named(file).endsWith(".jar") && !named(file).startsWith("deskside-")
                && !named(file).startsWith("langchain4j-embeddings"));
        report.add("licences", application.resolve("licences"), _ -> true);
        var rest = report.installed - report.parts.values().stream().mapToLong(Long::longValue).sum();
        report.parts.put("launcher, icon, configuration", rest);
        return report;
    }

    private void add(String what, Path folder, Predicate<Path> counts) throws IOException {
        if (!Files.isDirectory(folder)) {
            parts.put(what, 0L);
            return;
        }
        try (var files = Files.walk(folder)) {
            var bytes = 0L;
            for (var file : files.filter(Files::isRegularFile).filter(counts).toList()) {
                bytes += Files.size(file);
            }
            parts.put(what, bytes);
        }
    }

    private static String named(Path file) {
        return file.getFileName().toString();
    }

    String text() {
        var lines = new StringBuilder(line(installed, "installed, of it"));
        parts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(part -> lines.append("  ").append(line(part.getValue(), part.getKey())));
        return lines.toString();
    }

    static String line(long bytes, String what) {
        return String.format(Locale.ROOT, "%7.1f MB  %s%n", bytes / 1e6, what);
    }

    /** @throws BuildFailure when a limit is passed */
    void require(Path packed) throws IOException {
        if (installed > MOST_INSTALLED || Files.size(packed) > MOST_PACKED) {
            throw new BuildFailure(String.format(Locale.ROOT, "The package is too large: %.1f MB installed (at most %.0f), %.1f MB packed (at most %.0f)."
                    + " The parts are listed above.", installed / 1e6, MOST_INSTALLED / 1e6, Files.size(packed) / 1e6, MOST_PACKED / 1e6));
        }
    }
}
