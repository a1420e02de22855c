package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.launcher.ExitCode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without embeddings the real engine suggests, searches and replays by keywords, and says why: in processes that really lack them. */
class EngineTiersTest {

    @TempDir
    Path folder;

    @Test
    void switched_off_it_suggests_and_searches_by_keywords_and_says_so() throws Exception {
        try (var suggesting = child(Map.of("DESKSIDE_EMBEDDER", "off"), "suggest", "退货运费谁出", "--json")) {
            assertThat(suggesting.exitCode()).as(suggesting.output()).isEqualTo(ExitCode.OK);
            assertThat(suggesting.output()).contains("switched off").contains("\"tier\":\"KEYWORDS\"").contains("return.freight").contains("\"confidence\"");
        }
        try (var searching = child(Map.of("DESKSIDE_EMBEDDER", "off"), "search", "价格保护", "--json")) {
            assertThat(searching.exitCode()).as(searching.output()).isEqualTo(ExitCode.OK);
            assertThat(searching.output()).contains("价");
        }
        try (var replaying = child(Map.of("DESKSIDE_EMBEDDER", "off"), "thresholds", "--replay", "--days", "all", "--set", "zh.all.show=0.4")) {
            assertThat(replaying.exitCode()).as(replaying.output()).isEqualTo(ExitCode.OK);
            assertThat(replaying.output()).contains("conversations,").contains("would be shown otherwise");
        }
    }

    @Test
    void a_machine_that_cannot_load_the_native_library_is_found_out() throws Exception {
        // ONNX Runtime's own option: it takes its library from that folder and finds none.
        doctorSays("NATIVE_LIBRARY", Map.of("JDK_JAVA_OPTIONS", "-Donnxruntime.native.path=" + folder.resolve("empty")));
    }

    @Test
    void a_program_without_the_runtime_or_without_a_model_is_found_out() throws Exception {
        doctorSays("NATIVE_LIBRARY", Map.of("CLASSPATH", classPathWithout("onnxruntime-")));
        doctorSays("MODEL_MISSING", Map.of("CLASSPATH", classPathWithout("bge-small-zh")));
    }

    @Test
    void a_damaged_model_is_found_out() throws Exception {
        var ahead = Files.createDirectories(folder.resolve("ahead"));
        Files.writeString(ahead.resolve("bge-small-zh-v1.5-q.onnx"), "no weights");
        doctorSays("MODEL_DAMAGED", Map.of("CLASSPATH", ahead + File.pathSeparator + System.getProperty("java.class.path")));
    }

    private void doctorSays(String shortfall, Map<String, String> environment) throws Exception {
        try (var examined = child(environment, "doctor", "--json")) {
            examined.exitCode();
            assertThat(examined.output()).contains(shortfall).contains("KEYWORDS tier").doesNotContain("(null)");
        }
    }

    private static String classPathWithout(String jar) {
        var all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        var kept = all.stream().filter(part -> !Path.of(part).getFileName().toString().contains(jar)).toList();
        assertThat(kept).as("the class path has a jar named like " + jar).hasSizeLessThan(all.size());
        return String.join(File.pathSeparator, kept);
    }

    private ChildProcess child(Map<String, String> environment, String... arguments) throws Exception {
        return ChildProcess.start(folder, environment, Class.forName("deskside.launcher.Main"), arguments);
    }
}
