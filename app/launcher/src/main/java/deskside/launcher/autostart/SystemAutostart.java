package deskside.launcher.autostart;

import deskside.domain.autostart.Autostart;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses what this computer understands. */
public final class SystemAutostart {

    /** Set by the launcher of the package: its own path. */
    private static final String LAUNCHER = "jpackage.app-path";

    private SystemAutostart() {
    }

    /** Of the installed program; of a checkout: {@link Autostart#none()}. */
    public static Autostart ofThisInstallation() {
        return Optional.ofNullable(System.getProperty(LAUNCHER)).map(Path::of).map(SystemAutostart::of).orElseGet(Autostart::none);
    }

    private static Autostart of(Path launcher) {
        var home = Path.of(System.getProperty("user.home"));
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return new WindowsAutostart("reg", launcher);
        }
        return os.contains("mac") ? new MacAutostart(home, launcher) : new XdgAutostart(configHome(System.getenv(), home), launcher);
    }

    /** Where a person's settings are by the rules of freedesktop.org; a relative path counts as none. */
    static Path configHome(Map<String, String> environment, Path home) {
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME")).filter(path -> !path.isBlank()).map(Path::of).filter(Path::isAbsolute)
                .orElse(home.resolve(".config"));
    }
}
