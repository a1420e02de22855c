package deskside.installers.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.installers.BuildFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No part without its licence. */
class LicencesTest {

    @TempDir
    Path folder;

    @Test
    void each_jar_is_in_the_index_with_its_licence_and_its_texts() throws IOException {
        collect("     (EPL 1.0) (MPL 2.0) H2 Database Engine (com.h2database:h2:2.4.240 - https://h2database.com)", "h2-2.4.240.jar");

        assertThat(Files.readString(folder.resolve("out/INDEX.txt"))).contains("h2-2.4.240  (EPL 1.0) (MPL 2.0)").contains("https://h2database.com")
                .contains("h2-2.4.240/LICENSE.txt");
        assertThat(folder.resolve("out/h2-2.4.240/LICENSE.txt")).hasContent("words of the licence");
    }

    @Test
    void a_classifier_after_the_version_is_no_other_part() throws IOException {
        collect("     (GPLv2+CE) openjfx (org.openjfx:javafx-base:26.0.2 - https://openjdk.org/projects/openjfx/javafx-base/)", "javafx-base-26.0.2-linux.jar");

        assertThat(Files.readString(folder.resolve("out/INDEX.txt"))).contains("javafx-base-26.0.2-linux  (GPLv2+CE)");
    }

    @Test
    void a_part_without_a_known_licence_stops_the_build() {
        assertThatThrownBy(() -> collect("     (Apache 2) Other (org.example:other:1.0 - no url defined)", "unknown-1.0.jar"))
                .isInstanceOf(BuildFailure.class).hasMessageContaining("unknown-1.0.jar");
        assertThatThrownBy(() -> collect("     (Unknown license) Thing (org.example:thing:1.0 - no url defined)", "thing-1.0.jar"))
                .isInstanceOf(BuildFailure.class).hasMessageContaining("thing-1.0.jar");
    }

    private void collect(String line, String jarName) throws IOException {
        var jar = folder.resolve(jarName);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/LICENSE.txt"));
            out.write("words of the licence".getBytes(StandardCharsets.UTF_8));
        }
        var licences = new Licences();
        licences.collect(Files.writeString(folder.resolve("THIRD-PARTY.txt"), "\nLists of 1 third-party dependencies.\n" + line + "\n"), List.of(jar),
                folder.resolve("out"));
        licences.writeIndex(folder.resolve("out"));
    }
}
