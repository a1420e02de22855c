package deskside.launcher.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.autostart.Autostart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written into the system's settings, read as the system reads it. */
class AutostartTest {

    private static final Path INSTALLED = Path.of("/opt/deskside/bin/deskside");

    @TempDir
    Path folder;

    @Test
    void an_entry_is_there_only_while_it_is_wanted() throws IOException {
        var autostart = new XdgAutostart(folder, INSTALLED);
        assertThat(autostart.isOn()).isFalse();

        autostart.change(true);

        assertThat(autostart.isOn()).isTrue();
        assertThat(entry()).contains("[Desktop Entry]", "Type=Application", "TryExec=/opt/deskside/bin/deskside", "Exec=env ORT_DISABLE_TELEMETRY=1 MALLOC_ARENA_MAX=1 /opt/deskside/bin/deskside open",
                "Name[zh_CN]=Deskside 客服工作台");
        autostart.change(false);
        assertThat(autostart.isOn()).isFalse();
        try (var left = Files.list(folder.resolve("autostart"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_the_desktop_has_switched_off_is_off() throws IOException {
        var autostart = new XdgAutostart(folder, INSTALLED);
        for (var off : new String[] {"Hidden=true", "X-GNOME-Autostart-enabled=false"}) {
            autostart.change(true);
            Files.writeString(file(), Files.readString(file()).replace("X-GNOME-Autostart-enabled=true", off));

            assertThat(autostart.isOn()).as(off).isFalse();
            autostart.change(true);
            assertThat(autostart.isOn()).isTrue();
        }
    }

    @Test
    void a_path_with_what_a_shell_would_take_apart_stays_one_word() throws IOException {
        new XdgAutostart(folder, Path.of("/home/李 娜/50% $x/deskside")).change(true);

        assertThat(entry()).contains("TryExec=/home/李 娜/50% $x/deskside", "MALLOC_ARENA_MAX=1 \"/home/李 娜/50%% \\\\$x/deskside\" open");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_cannot_be_written_is_told_and_leaves_nothing() throws IOException {
        var file = Files.writeString(folder.resolve("autostart"), "not a folder");
        var autostart = new XdgAutostart(folder, INSTALLED);

        assertThatThrownBy(() -> autostart.change(true)).isInstanceOf(IOException.class);

        assertThat(autostart.isOn()).isFalse();
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void settings_lie_where_the_person_has_them() {
        var home = folder.resolve("home");
        var elsewhere = folder.resolve("elsewhere").toAbsolutePath();
        assertThat(SystemAutostart.configHome(Map.of("XDG_CONFIG_HOME", elsewhere.toString()), home)).isEqualTo(elsewhere);
        assertThat(SystemAutostart.configHome(Map.of("XDG_CONFIG_HOME", "relative"), home)).isEqualTo(home.resolve(".config"));
        assertThat(SystemAutostart.configHome(Map.of(), home)).isEqualTo(home.resolve(".config"));
    }

    @Test
    void a_checkout_offers_nothing() {
        assertThat(SystemAutostart.ofThisInstallation().isOffered()).isFalse();
        assertThatThrownBy(() -> Autostart.none().change(true)).isInstanceOf(IOException.class);
    }

    @Test
    void an_agent_of_launchd_is_a_whole_plist() throws Exception {
        var autostart = new MacAutostart(folder, Path.of("/Applications/R&D/Deskside.app/Contents/MacOS/deskside"));
        autostart.change(true);

        var file = folder.resolve("Library/LaunchAgents/app.deskside.open.plist");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var words = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("array").item(0).getTextContent().strip().split("\\s+");
        assertThat(words).containsExactly("/Applications/R&D/Deskside.app/Contents/MacOS/deskside", "open");
        assertThat(autostart.isOn()).isTrue();
        autostart.change(false);
        assertThat(autostart.isOn()).isFalse();
        assertThat(file).doesNotExist();
    }

    /** A program in place of the registry's, which keeps the value in a file. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_registry_is_asked_by_its_own_program() throws IOException {
        var value = folder.resolve("value");
        var said = folder.resolve("said");
        var reg = Files.writeString(folder.resolve("reg"), """
                #!/bin/sh
                echo "$*" >>'%s'
                case $1 in
                  query) [ -f '%s' ] ;;
                  add) printf %%s "$8" >'%s' ;;
                  delete) rm '%s' ;;
                esac
                """.formatted(said, value, value, value));
        Files.setPosixFilePermissions(reg, PosixFilePermissions.fromString("rwx------"));
        var autostart = new WindowsAutostart(reg.toString(), Path.of("/Programs/Deskside/deskside.exe"));
        assertThat(autostart.isOn()).isFalse();

        autostart.change(true);

        assertThat(autostart.isOn()).isTrue();
        assertThat(value).hasContent("\\\"/Programs/Deskside/deskside.exe\\\" open");
        autostart.change(true);
        autostart.change(false);
        assertThat(autostart.isOn()).isFalse();
        assertThat(Files.readAllLines(said)).filteredOn(line -> !line.startsWith("query")).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v Deskside").endsWith("/f"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_registry_that_refuses_is_told() throws IOException {
        var reg = Files.writeString(folder.resolve("reg"), "#!/bin/sh\necho 'Access is denied.'\nexit 1\n");
        Files.setPosixFilePermissions(reg, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> new WindowsAutostart(reg.toString(), INSTALLED).change(true)).isInstanceOf(IOException.class)
                .hasMessageContaining("Access is denied.");
    }

    private Path file() {
        return folder.resolve("autostart").resolve("deskside.desktop");
    }

    private String entry() throws IOException {
        return Files.readString(file());
    }
}
