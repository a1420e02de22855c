package deskside.launcher.autostart;

import deskside.domain.autostart.Autostart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A desktop entry in {@code autostart}, as freedesktop.org's specification wants it. Desktops that have a list of their own for such programs switch an
 * entry off inside the file; that counts. With {@code TryExec} the entry of a program that has gone does nothing.
 */
final class XdgAutostart implements Autostart {

    private static final String FILE = "deskside.desktop";
    private static final List<String> OFF = List.of("Hidden=true", "X-GNOME-Autostart-enabled=false");
    /** A space and what a shell would read otherwise. */
    private static final String IN_NEED_OF_QUOTES = " \t\"'\\><~|&;$*?#()`";

    private final Path file;
    private final Path launcher;

    XdgAutostart(Path configHome, Path launcher) {
        this.file = configHome.resolve("autostart").resolve(FILE);
        this.launcher = launcher;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public boolean isOn() throws IOException {
        return Files.exists(file) && Files.readAllLines(file).stream().map(String::strip).noneMatch(OFF::contains);
    }

    @Override
    public void change(boolean on) throws IOException {
        if (on) {
            WholeFile.write(file, entry());
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** In the same environment as from the menu. */
    private String entry() {
        return """
                [Desktop Entry]
                Type=Application
                Version=1.0
                Name=Deskside
                Name[zh_CN]=Deskside 客服工作台
                Comment=Opens the desk when you sign in
                Comment[zh_CN]=登录系统后自动打开工作台
                TryExec=%s
                Exec=env ORT_DISABLE_TELEMETRY=1 MALLOC_ARENA_MAX=1 %s open
                Icon=deskside
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(escaped(launcher.toString()), word(launcher.toString()));
    }

    /** A word of a command line. */
    private static String word(String path) {
        if (path.chars().noneMatch(c -> IN_NEED_OF_QUOTES.indexOf(c) >= 0)) {
            return path.replace("%", "%%");
        }
        return escaped('"' + path.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%") + '"');
    }

    /** Any value of an entry: there a backslash begins an escape. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
