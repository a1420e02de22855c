package deskside.ui.fx;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * A skin that comes within the first pass of styles is not asked for its own ones in that pass, but what was found is remembered for the state the box was in,
 * with the keyboard or without: whenever it is in that state again its prompt has Java's grey, which is too pale on white (OpenJFX 26, the shared cache of
 * {@code CssStyleHelper.transitionToState}). With a skin before there are styles all of them are found. FX thread only.
 */
public final class EarlySkin {

    private EarlySkin() {
    }

    /** @return {@code box}; where it has a skin it keeps it */
    public static <T extends TextInputControl> T of(T box) {
        if (box.getSkin() == null) {
            switch (box) {
                case TextField field -> field.setSkin(new TextFieldSkin(field));
                case TextArea area -> area.setSkin(new TextAreaSkin(area));
                default -> throw new IllegalArgumentException("no skin is known for " + box.getClass().getName());
            }
        }
        return box;
    }
}
