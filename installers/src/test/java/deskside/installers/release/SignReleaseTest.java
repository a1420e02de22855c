package deskside.installers.release;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.usecases.update.SignedManifest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the publisher's command signs is what an installation believes. */
class SignReleaseTest {

    @TempDir
    Path folder;

    @Test
    void a_signed_version_is_read_with_the_printed_key_and_with_no_other() throws Exception {
        var key = SignedManifest.publicKey(newKey(folder.resolve("private.key")));
        var other = SignedManifest.publicKey(newKey(folder.resolve("other.key")));
        var made = Files.writeString(folder.resolve("deskside_0.2.0_amd64.deb"), "not really a package");

        var code = new CommandLine(new SignRelease()).execute("sign", "--key", folder.resolve("private.key").toString(), "--version", "0.2.0", "--floor",
                "0.1.0", "--news-zh", "检索更快", "--package", "linux=" + made, "--at", "https://updates.example.org/deskside/", "--out",
                folder.resolve("release").toString());

        assertThat(code).isZero();
        var manifest = Files.readAllBytes(folder.resolve("release"));
        var release = SignedManifest.read(manifest, List.of(other, key));
        assertThat(release.version()).hasToString("0.2.0");
        assertThat(release.news().zh()).isEqualTo("检索更快");
        assertThat(release.packageFor("linux")).hasValueSatisfying(it -> {
            assertThat(it.address()).hasToString("https://updates.example.org/deskside/deskside_0.2.0_amd64.deb");
            assertThat(it.bytes()).isEqualTo(20);
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SignedManifest.read(manifest, List.of(other)))
                .isInstanceOf(SignedManifest.NotSigned.class);
    }

    private static String newKey(Path file) {
        var said = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new SignRelease()).execute("new-key", file.toString())).isZero();
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8).strip().substring("keys=".length());
    }
}
