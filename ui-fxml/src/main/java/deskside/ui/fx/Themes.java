package deskside.ui.fx;

import java.util.Objects;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Puts a theme on the program and Deskside's own tokens on a scene. */
public final class Themes {

    private static final String SHEET = "/deskside/ui/css/deskside.css";
    /** Style class of a root in the dark theme; the token sheet overrides what differs there. */
    private static final String DARK_CLASS = "dark";

    private Themes() {
    }

    /**
     * Loads what every window needs: styles, fonts, and the controls that there are on all of them. To be called on the FX thread while it has nothing else
     * to do; a window that is opened later is there sooner.
     */
    public static void prepare() {
        var root = new VBox(new Label("…"), new Button("…"), new TextArea("…"), new ListView<>(FXCollections.observableArrayList("…")));
        var scene = new Scene(root);
        apply(scene, Theme.LIGHT);
        root.applyCss();
        root.layout();
    }

    /** The base theme is the program's, so all scenes get it; {@code scene} also gets the tokens. May be called again to switch. */
    public static void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        applyTokens(scene, theme);
    }

    /** For a scene that has a theme of its own: the program and its windows keep theirs. */
    public static void applyToItAlone(Scene scene, Theme theme) {
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        applyTokens(scene, theme);
    }

    private static void applyTokens(Scene scene, Theme theme) {
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
