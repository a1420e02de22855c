package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;

/** A small picture that opens the viewer. Its room is known before its bytes are there, so that nothing moves when they come. */
final class Thumbnail extends Button {

    /** Room for a finger and for the words that stand there until the picture comes. */
    private static final double LEAST = 64;

    private final Attachment attachment;
    private final Pictures pictures;
    private final Texts texts;
    private final ImageView view = new ImageView();
    private final Slot slot = new Slot();
    private boolean missing;

    /** @param most of the longer side, in pixels */
    Thumbnail(Attachment attachment, double most, Pictures pictures, Texts texts, Consumer<Attachment> open) {
        this.attachment = attachment;
        this.pictures = pictures;
        this.texts = texts;
        getStyleClass().setAll("button", "thumbnail");
        var scale = Math.min(1, Math.min(Math.min(most, Pictures.THUMBNAIL_WIDTH) / attachment.width(),
                Math.min(most, Pictures.THUMBNAIL_HEIGHT) / attachment.height()));
        var width = Math.max(LEAST, attachment.width() * scale);
        var height = Math.max(LEAST, attachment.height() * scale);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(width, attachment.width()));
        view.setFitHeight(Math.min(height, attachment.height()));
        setWrapText(true);
        setContentDisplay(ContentDisplay.TEXT_ONLY);
        setText("…");
        setAccessibleText(texts.get("media.picture", named(texts, attachment), attachment.width(), attachment.height()));
        setTooltip(new Tooltip(named(texts, attachment) + " · " + texts.size(attachment.bytes())));
        setOnAction(_ -> {
            if (missing) {
                look();
            } else {
                open.accept(attachment);
            }
        });
        look();
    }

    static String named(Texts texts, Attachment attachment) {
        return attachment.name().isBlank() ? texts.of(attachment.kind().label()) : attachment.name();
    }

    private void look() {
        missing = false;
        setText("…");
        pictures.thumbnail(attachment, slot, picture -> {
            switch (picture) {
                case Pictures.Picture.Shown(var image) -> {
                    view.setImage(image);
                    setGraphic(view);
                    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                }
                case Pictures.Picture.Missing(var reason) -> {
                    missing = true;
                    setText(texts.get("media.again"));
                    setTooltip(new Tooltip(texts.reason(reason)));
                    setAccessibleHelp(texts.reason(reason));
                }
            }
        });
    }

    /** It is not on the screen any more. */
    void leave() {
        slot.clear();
    }
}
