package deskside.ui.conversation;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/** Shows behind the caret what Tab would put there; lies over the text area and lets everything through. */
final class GhostText extends TextOverlay {

    private final Label ghost;
    private Completion.Offer offer = new Completion.Offer("", 0, "", "");

    GhostText(TextArea area) {
        this(area, new Label());
    }

    private GhostText(TextArea area, Label ghost) {
        super(area, ghost);
        this.ghost = ghost;
        ghost.getStyleClass().add("ghost");
        ghost.setVisible(false);
    }

    /** Shown as long as the area holds the text that it was offered for. */
    void show(Completion.Offer now) {
        offer = now;
        ghost.setText(now.rest() + "  ⇥");
        requestLayout();
    }

    void hide() {
        offer = new Completion.Offer("", 0, "", "");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var fits = !offer.rest().isEmpty() && area().getText().equals(offer.text()) && area().getSkin() instanceof TextAreaSkin;
        ghost.setVisible(fits);
        if (fits) {
            var box = ((TextAreaSkin) area().getSkin()).getCharacterBounds(offer.caret() - 1);
            var x = box.getMaxX() + area().snappedLeftInset();
            var room = getWidth() - area().snappedRightInset() - x;
            ghost.resizeRelocate(x, box.getMinY() + area().snappedTopInset(), Math.max(0, Math.min(ghost.prefWidth(-1), room)), box.getHeight());
        }
    }
}
