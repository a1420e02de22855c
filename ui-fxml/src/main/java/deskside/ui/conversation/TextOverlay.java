package deskside.ui.conversation;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Lies over a text area, shows something where its text is, and lets everything through. Laid out whenever the text may have moved. */
abstract class TextOverlay extends Region {

    private final TextArea area;

    TextOverlay(TextArea area, Node shown) {
        this.area = area;
        shown.setManaged(false);
        getChildren().add(shown);
        setMouseTransparent(true);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.textProperty().addListener(_ -> requestLayout());
        area.scrollTopProperty().addListener(_ -> requestLayout());
        area.needsLayoutProperty().addListener(_ -> requestLayout());
    }

    final TextArea area() {
        return area;
    }

    /** After the text area, which comes before it among its parent's children, has placed its lines. */
    @Override
    protected abstract void layoutChildren();
}
