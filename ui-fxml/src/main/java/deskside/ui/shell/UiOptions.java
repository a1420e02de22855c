package deskside.ui.shell;

import deskside.ui.fx.Theme;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How the window begins.
 *
 * @param zone the time zone of all times on the screen
 */
public record UiOptions(Locale locale, Theme theme, ZoneId zone) {
}
