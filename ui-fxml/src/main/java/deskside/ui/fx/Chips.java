package deskside.ui.fx;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Small rounded labels for states and findings. FX thread only. */
public final class Chips {

    private Chips() {
    }

    /** The colours, by meaning. */
    public enum Kind { PLAIN, ACCENT, SUCCESS, WARN, DANGER, VIOLET }

    /** A chip as wide as its text. */
    public static Label of(String text, Kind kind) {
        var label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        fill(label, text, kind);
        return label;
    }

    /** What a chip says. */
    public record Chip(String text, Kind kind) {
    }

    /** Chips in a pane of their own, which are used again for what else is to be said there. */
    public static Repeated<Label> in(Pane pane) {
        return new Repeated<>(pane.getChildren(), () -> of("", Kind.PLAIN), chip -> chip.setText(""));
    }

    /** Says something else with a chip. */
    public static void fill(Label label, Chip chip) {
        fill(label, chip.text, chip.kind);
    }

    private static void fill(Label label, String text, Kind kind) {
        var styles = List.of("label", "chip", kind.name().toLowerCase(Locale.ROOT));
        if (!label.getStyleClass().equals(styles)) {
            label.getStyleClass().setAll(styles);
        }
        label.setText(text);
    }
}
