package deskside.launcher.command;

import deskside.domain.Settings;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Language and theme of the window, from the command line or as chosen at the last time. */
final class Looks {

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the window (default: as chosen last, else Chinese).")
    private @Nullable Language language;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Theme of the window (default: as chosen last, else light).")
    private @Nullable Theme theme;

    UiOptions options(Settings settings) {
        return new UiOptions(locale(settings), theme != null ? theme : Theme.ofCode(settings.get("ui.theme").orElse("")), ZoneId.systemDefault());
    }

    private Locale locale(Settings settings) {
        var code = language != null ? language.name() : settings.get("ui.language").orElse("zh");
        return code.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** As written on the command line. */
    enum Language { zh, en }
}
