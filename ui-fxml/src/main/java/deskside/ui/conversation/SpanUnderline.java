package deskside.ui.conversation;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Underlines words of a text area where its skin says that they are; lies over it and lets everything through. */
final class SpanUnderline extends Region {

    /** Below the box of a character, so that the line does not touch what hangs under the base line. */
    private static final double BELOW = 0.5;

    private final TextArea area;
    private final Path line = new Path();
    private @Nullable String text;
    private int start;
    private int end;

    SpanUnderline(TextArea area) {
        this.area = area;
        line.getStyleClass().add("risk-underline");
        line.setManaged(false);
        getChildren().add(line);
        setMouseTransparent(true);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.textProperty().addListener(_ -> requestLayout());
        area.scrollTopProperty().addListener(_ -> requestLayout());
        area.needsLayoutProperty().addListener(_ -> requestLayout());
    }

    /** @param of the text that the span is of: nothing is marked while the area shows another one; null: nothing */
    void mark(@Nullable String of, int from, int to) {
        text = of;
        start = from;
        end = to;
        requestLayout();
    }

    /** After the text area, which comes before it among its parent's children, has placed its lines. */
    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        if (!area.getText().equals(text) || !(area.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        var drawn = Rectangle2D.EMPTY;
        for (var at = start; at < Math.min(end, area.getLength()); at++) {
            var box = skin.getCharacterBounds(at);
            var y = box.getMaxY() + BELOW;
            if (line.getElements().isEmpty() || box.getMinY() != drawn.getMinY()) {
                line.getElements().add(new MoveTo(box.getMinX(), y));
            }
            line.getElements().add(new LineTo(box.getMaxX(), y));
            drawn = box;
        }
    }
}
