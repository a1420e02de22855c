package deskside.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The options that the repository really has. */
class JavaOptionsTest {

    private static final Path OPTIONS = Path.of("..", "app", "launcher", "src", "main", "jvm");

    @Test
    void priorities_are_asked_for_on_linux_only() throws IOException {
        assertThat(JavaOptions.of(Target.LINUX, OPTIONS)).contains("-Xmx2g", "-XX:ThreadPriorityPolicy=1", "-XX:CompileThresholdScaling=4");
        assertThat(JavaOptions.of(Target.WINDOWS, OPTIONS)).contains("-Xmx2g", "-XX:CompileThresholdScaling=4").noneMatch(option -> option.contains("Priority"));
        assertThat(JavaOptions.of(Target.MAC, OPTIONS)).noneMatch(option -> option.contains("Priority"));
    }

    @Test
    void no_word_of_a_comment_becomes_an_option() throws IOException {
        assertThat(JavaOptions.of(Target.LINUX, OPTIONS)).allMatch(option -> option.startsWith("-") && !option.contains(" ") && !option.contains("#"));
    }

    /** Java stops at an option that it does not know, and would warn of those that it doubts. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void java_takes_them_without_a_word() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        JavaOptions.of(Target.LINUX, OPTIONS).stream().filter(option -> !option.contains("$APPDIR")).forEach(command::add);
        command.add("-version");
        var said = Files.createTempFile("java-options", ".txt");
        try {
            var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(said.toFile()).start();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readString(said)).contains("version").doesNotContainIgnoringCase("warning");
        } finally {
            Files.delete(said);
        }
    }
}
