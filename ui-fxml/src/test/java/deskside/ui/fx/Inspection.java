package deskside.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Looks at everything that a window shows, as a strict eye would. FX thread only. */
public final class Inspection {

    /** WCAG 2.2, 1.4.3, level AA, for text and for large text. */
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final double SOLID = 0.98;
    /** Half a pixel of rounding on either side. */
    private static final double ROUNDING = 1;

    private final List<String> findings = new ArrayList<>();
    private final Parent root;

    private Inspection(Parent root) {
        this.root = root;
    }

    /**
     * Labels whose words do not fit.
     *
     * @param previews style classes of labels that show the beginning of something longer, which is read in full elsewhere
     */
    public static List<String> cutTexts(Parent root, Set<String> previews) {
        var inspection = new Inspection(root);
        inspection.each(Labeled.class, labeled -> {
            if (previews.stream().noneMatch(labeled.getStyleClass()::contains)) {
                inspection.cut(labeled);
            }
        });
        return inspection.findings;
    }

    /** Controls without a name for a screen reader. */
    public static List<String> unnamed(Parent root) {
        var inspection = new Inspection(root);
        inspection.each(Control.class, control -> {
            if (isInteractive(control) && name(control).isBlank()) {
                inspection.findings.add("no name: " + describe(control));
            }
        });
        return inspection.findings;
    }

    /**
     * Controls that Tab does not reach.
     *
     * @param byKey style classes or ids of controls whose gesture has a key of its own
     */
    public static List<String> withoutKeys(Parent root, Set<String> byKey) {
        var inspection = new Inspection(root);
        inspection.each(Control.class, control -> {
            if (isInteractive(control) && !control.isFocusTraversable() && (control.getId() == null || !byKey.contains(control.getId()))
                    && byKey.stream().noneMatch(control.getStyleClass()::contains)) {
                inspection.findings.add("no way by keyboard: " + describe(control));
            }
        });
        return inspection.findings;
    }

    /** Texts whose colour is too near to what is behind them. */
    public static List<String> pale(Parent root) {
        var inspection = new Inspection(root);
        inspection.each(Labeled.class, labeled -> {
            if (!labeled.getText().isBlank() && !labeled.isDisabled() && labeled.getTextFill() instanceof Color fill && effectiveOpacity(labeled) > SOLID) {
                var back = background(labeled);
                var size = labeled.getFont().getSize();
                var bold = labeled.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
                var least = size >= LARGE || bold && size >= LARGE_BOLD ? CONTRAST_LARGE : CONTRAST;
                var ratio = contrast(over(fill, back), back);
                if (ratio < least) {
                    inspection.findings.add(String.format(Locale.ROOT, "contrast %.2f: %s (%s on %s)", ratio, describe(labeled), fill, back));
                }
            }
        });
        return inspection.findings;
    }

    private <N extends Node> void each(Class<N> type, Consumer<N> look) {
        walk(root, type, look);
    }

    private static <N extends Node> void walk(Node node, Class<N> type, Consumer<N> look) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            look.accept(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, type, look));
        }
    }

    private void cut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getWidth() == 0) {
            return;
        }
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown && shown.isVisible() && !shown.getText().equals(labeled.getText())
                    && !shown.getText().replace("\n", "").equals(labeled.getText().replace("\n", ""))) {
                findings.add("cut to \"" + shown.getText() + "\": " + describe(labeled));
            }
        }
        if (labeled.getParent() instanceof Region parent && parent.getWidth() > 0 && labeled.isManaged()) {
            var in = labeled.getBoundsInParent();
            if (in.getMinX() < -ROUNDING || in.getMaxX() > parent.getWidth() + ROUNDING) {
                findings.add("sticks out of its parent (" + place(in) + " in " + parent.getWidth() + "): " + describe(labeled));
            }
        }
    }

    private static String place(Bounds in) {
        return String.format(Locale.ROOT, "%.0f..%.0f", in.getMinX(), in.getMaxX());
    }

    private static boolean isInteractive(Control control) {
        return control instanceof ButtonBase || control instanceof TextInputControl || control instanceof ListView<?> || control instanceof ComboBoxBase<?>;
    }

    private static String name(Control control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        if (control instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        var scene = control.getScene();
        if (scene != null) {
            var names = new ArrayList<String>();
            walk(scene.getRoot(), Label.class, label -> {
                if (label.getLabelFor() == control) {
                    names.add(label.getText());
                }
            });
            if (!names.isEmpty()) {
                return names.getFirst();
            }
        }
        return control.getTooltip() == null ? "" : control.getTooltip().getText();
    }

    private static double effectiveOpacity(Node node) {
        var opacity = 1.0;
        for (var at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colours of the nearest regions behind it, one over the other. */
    private static Color background(Node node) {
        Color seen = Color.TRANSPARENT;
        for (var at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (var fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color color) {
                        seen = over(seen, color);
                        if (seen.getOpacity() > SOLID) {
                            return seen;
                        }
                    }
                }
            }
        }
        return over(seen, Color.WHITE);
    }

    private static Color over(Color above, Color below) {
        var a = above.getOpacity();
        var b = below.getOpacity() * (1 - a);
        var all = a + b;
        return all == 0 ? Color.TRANSPARENT : new Color((above.getRed() * a + below.getRed() * b) / all, (above.getGreen() * a + below.getGreen() * b) / all,
                (above.getBlue() * a + below.getBlue() * b) / all, Math.min(1, all));
    }

    /** WCAG 2.2, "contrast ratio". */
    static double contrast(Color one, Color other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String describe(Node node) {
        var text = node instanceof Labeled labeled && !(node instanceof Hyperlink) ? " \"" + labeled.getText() + "\"" : "";
        var parent = node.getParent() == null ? "" : " in " + node.getParent().getClass().getSimpleName() + node.getParent().getStyleClass();
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass() + text + parent;
    }
}
