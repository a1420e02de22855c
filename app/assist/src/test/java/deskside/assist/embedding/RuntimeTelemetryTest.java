package deskside.assist.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime keeps no record of a person's use and no identifier of the person. In a process of its own, as it would be at home. */
class RuntimeTelemetryTest {

    /** Where they are set the runtime is silent by itself, so that this would be no test. */
    private static final List<String> MACHINES_OF_BUILDERS = List.of("CI", "GITHUB_ACTIONS", "TF_BUILD", "BUILD_ID", "BUILD_NUMBER", "JENKINS_URL",
            "GITLAB_CI", "TEAMCITY_VERSION", "TRAVIS", "CIRCLECI", "APPVEYOR", "CODEBUILD_BUILD_ID", "BUILDKITE", "ORT_DISABLE_TELEMETRY");

    @TempDir
    Path folder;

    @Test
    void loading_and_using_the_models_leaves_nothing_in_the_home_folder() throws IOException, InterruptedException {
        var home = Files.createDirectory(folder.resolve("home"));
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home, Embedding.class.getName());
        var environment = builder.environment();
        // not on the command line: ONNX Runtime crashes under one of 4 kB or more
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        MACHINES_OF_BUILDERS.forEach(environment::remove);
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        var said = folder.resolve("said");
        var process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        try (var left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** The other process. */
    static final class Embedding {

        private Embedding() {
        }

        public static void main(String[] words) throws EmbedderUnavailable {
            try (var embedder = OnnxEmbedder.load()) {
                embedder.embed("我的快递到哪里了", Language.ZH);
            }
        }
    }
}
