package deskside.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java process of its own on this test's class path, so that it can really be killed. */
final class ChildProcess implements AutoCloseable {

    /** For a machine that has other work: only a child that hangs takes so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Of the program; what a system adds about priorities is left out, as a hub stands for another computer. */
    private static final String OPTIONS = "@" + Path.of("src", "main", "jvm", "deskside.options");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Awaited> awaited = new CopyOnWriteArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** @param data the child's folder for all its data */
    static ChildProcess start(Path data, Class<?> main, String... arguments) throws IOException {
        return start(data, Map.of(), main, arguments);
    }

    /** @param environment further variables, or others than the usual ones */
    static ChildProcess start(Path data, Map<String, String> environment, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), OPTIONS, "-Xmx700m",
                "--add-modules", "jdk.incubator.vector", "-Dglass.platform=Headless", "-Dprism.order=sw", main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DESKSIDE_DATA", data.toString());
        // Not on the command line: ONNX Runtime crashes under one of 4 kB or more.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    /** Waits for a line of the child's output. @throws AssertionError with all that it said when it does not come */
    String await(Predicate<String> line) {
        var found = new Awaited(line, new CompletableFuture<>());
        awaited.add(found);
        lines.stream().filter(line).findFirst().ifPresent(found.future::complete);
        try {
            return found.future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw new AssertionError("the child did not say what was awaited; it said:\n" + String.join("\n", lines), e);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the child does not end; it said:\n" + String.join("\n", lines));
        }
        return process.exitValue();
    }

    String output() {
        return String.join("\n", lines);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                for (var wish : awaited) {
                    if (wish.line.test(line)) {
                        wish.future.complete(line);
                    }
                }
            }
        } catch (IOException e) {
            // The stream breaks off when the child is killed; what it said before is there.
            lines.add("(end of output: " + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private record Awaited(Predicate<String> line, CompletableFuture<String> future) {
    }
}
