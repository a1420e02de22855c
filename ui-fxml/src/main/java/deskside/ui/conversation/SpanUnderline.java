package deskside.ui.conversation;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/** Underlines words of a text area where its skin says that they are; lies over it and lets everything through. */
final class SpanUnderline extends TextOverlay {

    /** By how much the skin's box of a character is larger on each side: it is a stroked outline's (measured, OpenJFX 26). */
    private static final double OUTLINE = 1;

    private final Path line;
    private @Nullable String text;
    private int start;
    private int end;

    SpanUnderline(TextArea area) {
        this(area, new Path());
    }

    private SpanUnderline(TextArea area, Path line) {
        super(area, line);
        this.line = line;
        line.getStyleClass().add("risk-underline");
        line.setStrokeLineCap(StrokeLineCap.BUTT);
    }

    /** @param of the text that the span is of: nothing is marked while the area shows another one; null: nothing */
    void mark(@Nullable String of, int from, int to) {
        text = of;
        start = from;
        end = to;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var area = area();
        line.getElements().clear();
        if (!area.getText().equals(text) || !(area.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        // The skin counts from within the area's insets.
        var right = area.snappedLeftInset();
        var down = area.snappedTopInset();
        var drawn = Rectangle2D.EMPTY;
        for (var at = start; at < Math.min(end, area.getLength()); at++) {
            var box = skin.getCharacterBounds(at);
            var y = box.getMaxY() - OUTLINE / 2 + down;
            if (line.getElements().isEmpty() || box.getMinY() != drawn.getMinY()) {
                line.getElements().add(new MoveTo(box.getMinX() + OUTLINE + right, y));
            }
            line.getElements().add(new LineTo(box.getMaxX() - OUTLINE + right, y));
            drawn = box;
        }
    }
}
