package deskside.ui.fx;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks at everything that a scene shows, as a strict eye would, and tells in a sentence each what is wrong. Two style classes say what is
 * meant to be so: {@code preview} (the beginning of a text that is read in full elsewhere) and {@code by-key} (a control that Tab leaves out,
 * because a key of its own does the same). FX thread only; the scene has been laid out.
 */
public final class Inspection {

    /** WCAG 2.2, 1.4.3, level AA: text and large text; 1.4.11 asks the latter of icons too. */
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final double SOLID = 0.98;
    /** What is nearly transparent is not meant to be seen before the mouse comes. */
    private static final double HIDDEN = 0.1;
    /** Rounding to pixels on either side; at 150 % a pixel is two thirds of a unit. */
    private static final double ROUNDING = 1.5;
    private static final int LONGEST_WAY = 400;
    /** 14:30, 11-18 */
    private static final Pattern IN_TIME = Pattern.compile("(?<=\\d)[:-](?=\\d)");

    private final Set<String> findings = new LinkedHashSet<>();
    private final Parent root;

    private Inspection(Parent root) {
        this.root = root;
    }

    /** What is cut, broken, lies on something else, sticks out or is not in line. */
    public static Set<String> places(Scene scene) {
        var inspection = new Inspection(scene.getRoot());
        inspection.each(Labeled.class, inspection::cut);
        inspection.each(TextField.class, inspection::promptCut);
        inspection.each(Text.class, inspection::broken);
        inspection.each(Parent.class, inspection::children);
        inspection.each(Labeled.class, labeled -> inspection.outside(labeled, scene));
        inspection.each(TextInputControl.class, input -> inspection.outside(input, scene));
        return inspection.findings;
    }

    /** What of {@code within} cannot be named by a screen reader, or cannot be reached by keys, or in a wild order. */
    public static Set<String> keys(Scene scene, Parent within) {
        var inspection = new Inspection(within);
        inspection.each(Node.class, inspection::named);
        inspection.each(Control.class, inspection::traversable);
        inspection.order(scene);
        return inspection.findings;
    }

    /** Texts and icons whose colour is too near to what is behind them. */
    public static Set<String> colours(Scene scene) {
        var inspection = new Inspection(scene.getRoot());
        inspection.each(Text.class, inspection::pale);
        return inspection.findings;
    }

    private <N> void each(Class<N> type, Consumer<N> look) {
        walk(root, type, look);
    }

    private static <N> void walk(Node node, Class<N> type, Consumer<N> look) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            look.accept(type.cast(node));
        }
        if (node instanceof Parent parent && !(node instanceof ScrollBar) && !(node instanceof ProgressBar)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, type, look));
        }
    }

    private static boolean isIn(Node node, Class<?> type) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private void cut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getWidth() == 0 || labeled.getStyleClass().contains("preview")
                || labeled.getStyleClass().contains("ghost")) {
            return;
        }
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown && shown.isVisible() && !(child instanceof FontIcon) && child != labeled.getGraphic()
                    && !oneLine(shown.getText()).equals(oneLine(labeled.getText()))) {
                findings.add("cut to «" + shown.getText() + "»: " + describe(labeled));
            }
        }
    }

    /** The beginning of a time or date in one line and its end in the next. */
    private void broken(Text text) {
        IN_TIME.matcher(text.getText()).results().filter(sign -> Stream.of(text.rangeShape(sign.start() - 1, sign.end() + 1)).filter(MoveTo.class::isInstance)
                .count() > 1).forEach(sign -> findings.add("broken behind «" + sign.group() + "»: «" + text.getText() + "» in " + describe(text.getParent())));
    }

    private static String oneLine(String text) {
        return text.replace("\n", "");
    }

    private void promptCut(TextField field) {
        if (field.getText() != null && field.getText().isEmpty() && field.getPromptText() != null) {
            walk(field, Text.class, text -> {
                if (text.getText().equals(field.getPromptText()) && text.getLayoutBounds().getWidth() > field.getWidth() - field.getInsets().getLeft()
                        - field.getInsets().getRight() + ROUNDING) {
                    findings.add("the question is cut: " + describe(field) + " «" + field.getPromptText() + "»");
                }
            });
        }
    }

    private void children(Parent parent) {
        if (isIn(parent, TextInputControl.class) || parent instanceof TextInputControl || parent instanceof VirtualFlow<?> || parent instanceof TabPane
                || parent instanceof ScrollPane || parent instanceof TextFlow || parent.getStyleClass().contains("viewport") || parent.getParent() != null && parent.getParent().getStyleClass().contains("viewport") || parent.getStyleClass().contains("clipped-container")
                || parent.getStyleClass().contains("sheet") || parent.getStyleClass().contains("tab-header-area")
                || parent.getStyleClass().contains("headers-region") || isIn(parent, ScrollBar.class)) {
            return;
        }
        var shown = parent.getChildrenUnmodifiable().stream().filter(child -> child.isVisible() && child.isManaged() && isSomething(child)
                && !(parent instanceof Labeled labeled && child != labeled.getGraphic())).toList();
        if (parent instanceof Region region && region.getWidth() > 0) {
            shown.forEach(child -> sticksOut(child, region));
        }
        if (parent instanceof HBox) {
            inLine(shown);
        }
        if (parent instanceof HBox || parent instanceof VBox || parent instanceof FlowPane || parent instanceof GridPane || parent instanceof BorderPane) {
            for (var i = 0; i < shown.size(); i++) {
                for (var j = i + 1; j < shown.size(); j++) {
                    overlap(shown.get(i), shown.get(j));
                }
            }
        }
    }

    private static boolean isSomething(Node node) {
        return node.getLayoutBounds().getWidth() > 0 && node.getLayoutBounds().getHeight() > 0 && opacity(node) > HIDDEN;
    }

    /** Where the layout has put it; a shift on purpose (a badge on an icon's corner) is a transform and does not count. */
    private static Bounds placed(Node node) {
        var own = node.getLayoutBounds();
        return new BoundingBox(node.getLayoutX() + own.getMinX(), node.getLayoutY() + own.getMinY(), own.getWidth(), own.getHeight());
    }

    private void sticksOut(Node child, Region parent) {
        var in = placed(child);
        if (in.getMinX() < -ROUNDING || in.getMaxX() > parent.getWidth() + ROUNDING || in.getMinY() < -ROUNDING || in.getMaxY() > parent.getHeight() + ROUNDING) {
            findings.add(String.format(Locale.ROOT, "sticks out: %s at %.0f..%.0f × %.0f..%.0f of %.0f × %.0f", describe(child), in.getMinX(), in.getMaxX(),
                    in.getMinY(), in.getMaxY(), parent.getWidth(), parent.getHeight()));
        }
    }

    /** A button beside a field of one line has its middle where the field has it. */
    private void inLine(List<? extends Node> beside) {
        var controls = beside.stream().filter(node -> node instanceof ButtonBase || node instanceof TextField).toList();
        for (var i = 1; i < controls.size(); i++) {
            var off = placed(controls.get(i)).getCenterY() - placed(controls.get(i - 1)).getCenterY();
            if (Math.abs(off) > ROUNDING) {
                findings.add(String.format(Locale.ROOT, "not in line by %.0f: %s and %s", Math.abs(off), describe(controls.get(i - 1)), describe(controls.get(i))));
            }
        }
    }

    private void overlap(Node one, Node other) {
        var a = placed(one);
        var b = placed(other);
        var wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        var high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (wide > ROUNDING && high > ROUNDING) {
            findings.add(String.format(Locale.ROOT, "overlap by %.0f × %.0f: %s and %s", wide, high, describe(one), describe(other)));
        }
    }

    private void outside(Node node, Scene scene) {
        if (!isSomething(node) || isIn(node, ScrollPane.class) || isIn(node, VirtualFlow.class)) {
            return;
        }
        var in = node.localToScene(node.getLayoutBounds());
        if (in.getMinX() < -ROUNDING || in.getMinY() < -ROUNDING || in.getMaxX() > scene.getWidth() + ROUNDING || in.getMaxY() > scene.getHeight() + ROUNDING) {
            findings.add(String.format(Locale.ROOT, "outside the window: %s at %.0f, %.0f", describe(node), in.getMinX(), in.getMinY()));
        }
    }

    private void pale(Text text) {
        var alpha = opacity(text);
        if (text.getText().isBlank() || text.isDisabled() || alpha < HIDDEN || !(text.getFill() instanceof Color fill) || fill.getOpacity() < HIDDEN) {
            return;
        }
        var back = background(text.getParent());
        var size = text.getFont().getSize();
        var bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        var least = text instanceof FontIcon || size >= LARGE || bold && size >= LARGE_BOLD ? CONTRAST_LARGE : CONTRAST;
        var ratio = contrast(over(fill.deriveColor(0, 1, 1, alpha), back), back);
        if (ratio < least) {
            findings.add(String.format(Locale.ROOT, "contrast %.2f instead of %.1f: «%s» (%s on %s) in %s", ratio, least, text instanceof FontIcon icon
                    ? icon.getIconLiteral() : oneLine(text.getText()), hex(over(fill.deriveColor(0, 1, 1, alpha), back)), hex(back), describe(text.getParent())));
        }
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }

    private void named(Node node) {
        if ((isInteractive(node) || node.isFocusTraversable()) && !(node instanceof TabPane) && !isIn(node, TextInputControl.class) && name(node).isBlank()) {
            findings.add("no name: " + describe(node));
        }
    }

    private void traversable(Control control) {
        if ((isInteractive(control) || control instanceof ScrollPane) && !control.isFocusTraversable() && !control.getStyleClass().contains("by-key") && !isIn(control, TextInputControl.class)
                && !(control.getParent() instanceof ModalPane)) {
            findings.add("no way by keyboard: " + describe(control));
        }
    }

    private static boolean isInteractive(Node node) {
        return node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView<?> || node instanceof ComboBoxBase<?>;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        var names = new ArrayList<String>();
        walk(node.getScene().getRoot(), Label.class, label -> {
            if (label.getLabelFor() == node) {
                names.add(label.getText());
            }
        });
        return names.isEmpty() ? "" : names.getFirst();
    }

    /**
     * Goes through the scene by Tab, from the first to the last, and compares the way with where things are: within what holds two of them
     * the next one is below or to the right, never back up the same column or back left in the same row.
     */
    private void order(Scene scene) {
        var before = scene.getFocusOwner();
        var way = way(scene);
        var missed = new ArrayList<Node>();
        each(Node.class, node -> {
            if (node.isFocusTraversable() && !node.isDisabled() && !way.contains(node) && !isOtherOfGroup(node, way) && !isIn(node, VirtualFlow.class) && !isIn(node, TextInputControl.class)) {
                missed.add(node);
            }
        });
        missed.forEach(node -> findings.add("Tab does not come to " + describe(node)));
        var steps = List.copyOf(way);
        for (var i = 1; i < steps.size(); i++) {
            back(steps.get(i - 1), steps.get(i));
        }
        if (before != null) {
            before.requestFocus();
        }
    }

    /** Of toggles that exclude each other Tab comes to the chosen one; arrows go to the others. */
    private static boolean isOtherOfGroup(Node node, Set<Node> way) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && toggle.getToggleGroup().getToggles().stream().anyMatch(way::contains);
    }

    private Set<Node> way(Scene scene) {
        var first = first(root);
        var way = new LinkedHashSet<Node>();
        if (first != null) {
            first.requestFocus();
            for (var at = scene.getFocusOwner(); at != null && way.size() < LONGEST_WAY && way.add(at); at = scene.getFocusOwner()) {
                at.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
        return way;
    }

    private static @Nullable Node first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(Inspection::first).filter(found -> found != null).findFirst().orElse(null)
                : null;
    }

    private void back(Node from, Node to) {
        var path = new ArrayList<Node>();
        for (Node at = from; at != null; at = at.getParent()) {
            path.add(at);
        }
        Node toward = to;
        for (var at = to.getParent(); at != null; toward = at, at = at.getParent()) {
            var index = path.indexOf(at);
            if (index > 0) {
                compare(from, path.get(index - 1), to, toward);
                return;
            }
        }
    }

    private void compare(Node from, Node fromPart, Node to, Node toPart) {
        var a = fromPart.localToScene(fromPart.getLayoutBounds());
        var b = toPart.localToScene(toPart.getLayoutBounds());
        var above = b.getMaxY() <= a.getMinY() + ROUNDING;
        var right = b.getMinX() >= a.getMaxX() - ROUNDING;
        var left = b.getMaxX() <= a.getMinX() + ROUNDING;
        var below = b.getMinY() >= a.getMaxY() - ROUNDING;
        if (above && !right || left && !below) {
            findings.add("Tab goes back from " + describe(from) + " to " + describe(to));
        }
    }

    private static double opacity(Node node) {
        var opacity = 1.0;
        for (var at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colours of the nearest regions behind it, one over the other. */
    private static Color background(Node node) {
        var seen = Color.TRANSPARENT;
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
    private static double contrast(Color one, Color other) {
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
        var text = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank() ? " «" + labeled.getText() + "»" : "";
        return self(node) + text + (node.getParent() == null ? "" : " in " + self(node.getParent()));
    }

    private static String self(Node node) {
        var name = node.getClass().getSimpleName();
        return (name.isEmpty() ? node.getClass().getName() : name) + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()));
    }
}
