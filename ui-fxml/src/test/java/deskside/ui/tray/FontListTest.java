package deskside.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontListTest {

    private static final String VERSION = "25.0.3";

    @TempDir
    Path home;

    @Test
    void what_awt_has_written_goes_with_the_folders_that_it_made() throws IOException {
        var fonts = new FontList(home, VERSION);
        write(VERSION, "fcinfo-1-desk.properties");

        fonts.tidy();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void what_was_there_before_stays() throws IOException {
        var earlier = write(VERSION, "fcinfo-1-desk.properties");
        var fonts = new FontList(home, VERSION);
        var come = write(VERSION, "fcinfo-1-other.properties");

        fonts.tidy();

        assertThat(earlier).exists();
        assertThat(come).doesNotExist();
    }

    @Test
    void folders_of_other_programs_stay() throws IOException {
        var others = write("21.0.1", "fcinfo-1-desk.properties");
        var fonts = new FontList(home, VERSION);
        write(VERSION, "fcinfo-1-desk.properties");

        fonts.tidy();

        assertThat(others).exists();
        assertThat(home.resolve(".java/fonts").resolve(VERSION)).doesNotExist();
    }

    @Test
    void where_nothing_came_nothing_goes() throws IOException {
        Files.createDirectories(home.resolve(".java/fonts").resolve(VERSION));

        new FontList(home, VERSION).tidy();

        assertThat(home.resolve(".java/fonts").resolve(VERSION)).isDirectory();
    }

    private Path write(String version, String name) throws IOException {
        var folder = Files.createDirectories(home.resolve(".java/fonts").resolve(version));
        return Files.writeString(folder.resolve(name), "fcversion=1");
    }
}
