package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import deskside.ui.fx.Slot;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One picture as large as the window allows, and larger: + and − zoom, 0 shows it whole, 1 pixel by pixel, ← and → go to the chat's other pictures.
 * FX thread only.
 */
public final class PictureViewer extends BorderPane {

    private static final double STEP = 1.25;
    private static final double LEAST = 0.05;
    private static final double MOST = 8;
    /** Pixels that keep a picture that is shown whole from asking for scroll bars. */
    private static final double ROOM = 2;
    /** Of the window. */
    private static final double SHARE = 0.88;

    private final List<Attachment> pictures;
    private final Media media;
    private final Slot slot = new Slot();
    private final ImageView view = new ImageView();
    private final Label note = new Label();
    private final StackPane stage = new StackPane(view, note);
    private final ScrollPane scroll = new ScrollPane(stage);
    private final Label name = new Label();
    private final Label size = new Label();
    private final Button before;
    private final Button after;
    private int at;
    private double zoom = 1;
    private boolean whole = true;

    /** @param pictures of the chat, in its order; @param first which is shown at first; @param close Esc does the same */
    public PictureViewer(List<Attachment> pictures, int first, Media media, Runnable close) {
        this.pictures = pictures;
        this.media = media;
        getStyleClass().addAll("dialog-card", "picture-viewer");
        before = button("‹", "media.before", () -> go(-1));
        after = button("›", "media.after", () -> go(1));
        name.getStyleClass().add("panel-title");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        size.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(8, name, size, before, after, button("−", "media.smaller", () -> zoom(1 / STEP)), button("+", "media.larger", () -> zoom(STEP)),
                button("1:1", "media.pixels", this::pixels), button(media.texts().get("media.whole"), "media.whole", this::whole),
                button(media.texts().get("close"), "close", close));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("picture-bar");
        setTop(bar);
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("picture-scroll");
        setCenter(scroll);
        sceneProperty().addListener((_, _, scene) -> {
            prefWidthProperty().unbind();
            prefHeightProperty().unbind();
            if (scene == null) {
                slot.clear();
            } else {
                prefWidthProperty().bind(scene.widthProperty().multiply(SHARE));
                prefHeightProperty().bind(scene.heightProperty().multiply(SHARE));
            }
        });
        scroll.viewportBoundsProperty().addListener(_ -> {
            if (whole) {
                whole();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP);
                event.consume();
            }
        });
        show(Math.clamp(first, 0, pictures.size() - 1));
    }

    private Button button(String sign, String key, Runnable action) {
        var button = new Button(sign);
        button.getStyleClass().add("small");
        button.setAccessibleText(media.texts().get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case PLUS, EQUALS, ADD -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            case DIGIT0, NUMPAD0 -> whole();
            case DIGIT1, NUMPAD1 -> pixels();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int by) {
        var to = at + by;
        if (to >= 0 && to < pictures.size()) {
            show(to);
        }
    }

    private void show(int which) {
        at = which;
        var picture = pictures.get(which);
        before.setDisable(which == 0);
        after.setDisable(which == pictures.size() - 1);
        name.setText(Thumbnail.named(media.texts(), picture) + (pictures.size() > 1 ? "  " + (which + 1) + " / " + pictures.size() : ""));
        view.setImage(null);
        view.setAccessibleText(name.getText());
        note.setText(media.texts().get("loading"));
        media.pictures().full(picture, slot, answer -> {
            switch (answer) {
                case Pictures.Picture.Shown(var image) -> {
                    note.setText("");
                    view.setImage(image);
                    whole();
                }
                case Pictures.Picture.Missing(var reason) -> note.setText(media.texts().reason(reason));
            }
        });
    }

    private void whole() {
        whole = true;
        var image = view.getImage();
        var room = scroll.getViewportBounds();
        if (image != null && room.getWidth() > 0) {
            apply(Math.min(1, Math.min((room.getWidth() - ROOM) / image.getWidth(), (room.getHeight() - ROOM) / image.getHeight())));
        }
    }

    private void pixels() {
        whole = false;
        apply(1);
    }

    private void zoom(double by) {
        whole = false;
        apply(Math.clamp(zoom * by, LEAST, MOST));
    }

    private void apply(double scale) {
        zoom = scale;
        var image = view.getImage();
        if (image != null) {
            view.setFitWidth(image.getWidth() * scale);
            view.setFitHeight(image.getHeight() * scale);
            size.setText("%.0f × %.0f · %s".formatted(image.getWidth(), image.getHeight(), media.texts().percent(scale)));
        }
    }
}
