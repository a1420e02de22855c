package deskside.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/** The looks of Deskside. */
public enum Theme {
    LIGHT, DARK;

    /** The name kept in the settings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** LIGHT for anything that is no theme's code. */
    public static Theme ofCode(String code) {
        return code.equals(DARK.code()) ? DARK : LIGHT;
    }

    String userAgentStylesheet() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }
}
