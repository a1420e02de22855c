package deskside.ui.desk;

import deskside.domain.Language;
import deskside.ui.fx.Theme;

/** Language and theme of the window; changes are remembered and take effect at once. FX thread only. */
public interface Appearance {

    Language language();

    Theme theme();

    /** Asks first where something begun and not submitted would be lost. */
    void use(Language language);

    void use(Theme theme);
}
