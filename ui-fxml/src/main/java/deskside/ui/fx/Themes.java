package deskside.ui.fx;

import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Puts a theme on the program and Deskside's own tokens on a scene. */
public final class Themes {

    private static final String SHEET = "/deskside/ui/css/deskside.css";
    /** Style class of a root in the dark theme; the token sheet overrides what differs there. */
    private static final String DARK_CLASS = "dark";

    private Themes() {
    }

    /** The base theme is the program's, so all scenes get it; {@code scene} also gets the tokens. May be called again to switch. */
    public static void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        var sheet = Objects.requireNonNull(Themes.class.getResource(SHEET), SHEET).toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(DARK_CLASS, "desk");
        classes.add("desk");
        if (theme == Theme.DARK) {
            classes.add(DARK_CLASS);
        }
    }
}
