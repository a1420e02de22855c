package deskside.ui.fx;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Small rounded labels for states and findings. FX thread only. */
public final class Chips {

    private Chips() {
    }

    /** The colours, by meaning. */
    public enum Kind { PLAIN, ACCENT, SUCCESS, WARN, DANGER, VIOLET }

    /** A chip as wide as its text. */
    public static Label of(String text, Kind kind) {
        var label = new Label(text);
        label.getStyleClass().addAll("chip", kind.name().toLowerCase(Locale.ROOT));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
