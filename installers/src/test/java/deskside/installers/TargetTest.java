package deskside.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems, and what each needs to build its package. */
class TargetTest {

    @TempDir
    Path folder;

    @Test
    void each_system_has_one_kind_of_package() {
        assertThat(Target.of("Linux", "amd64").packageKind()).isEqualTo("deb");
        assertThat(Target.of("Windows 11", "amd64").packageKind()).isEqualTo("msi");
        assertThat(Target.of("Mac OS X", "aarch64").packageKind()).isEqualTo("dmg");
    }

    @Test
    void a_processor_without_our_native_libraries_is_refused() {
        assertThatThrownBy(() -> Target.of("Linux", "aarch64")).isInstanceOf(BuildFailure.class).hasMessageContaining("aarch64");
        assertThatThrownBy(() -> Target.of("Mac OS X", "x86_64")).isInstanceOf(BuildFailure.class);
    }

    @Test
    void missing_tools_are_named_with_where_to_get_them() throws IOException {
        assertThat(ToolCheck.missing(Target.WINDOWS, folder.toString())).anySatisfy(tool -> assertThat(tool).startsWith("wix:").contains("dotnet tool"));

        Files.createFile(folder.resolve("wix.exe"));
        Files.createFile(folder.resolve("npm.cmd"));
        Files.createFile(folder.resolve("sh.exe"));
        assertThat(ToolCheck.missing(Target.WINDOWS, folder.toString())).isEmpty();
    }

    @Test
    void a_version_that_no_package_can_have_is_refused() {
        assertThatThrownBy(() -> Plan.of(new String[] {"version=one", "options=o", "sources=a", "target=b", "fonts=c"})).isInstanceOf(BuildFailure.class);
        assertThat(Plan.of(new String[] {"version=0.1.0-SNAPSHOT", "options=o", "sources=a", "target=b", "fonts=c", "updates="}).version()).isEqualTo("0.1.0");
    }
}
