package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What is attached to one message: small pictures, voice messages, and the names of what this program cannot show. FX thread only. */
public final class AttachmentsBox extends FlowPane {

    /** The longer side of a picture that is not sent yet, in pixels. */
    public static final double MINIATURE = 64;
    private static final double GAP = 6;
    /** The longer side of a picture when there are several, and how many stand in a row. */
    private static final double SMALL = 104;
    private static final int IN_A_ROW = 3;

    private final Media media;
    private final double most;
    private final Consumer<Attachment> open;
    private List<Attachment> shown = List.of();

    /** @param open shows a picture as large as there is room */
    public AttachmentsBox(Media media, Consumer<Attachment> open) {
        this(media, Pictures.THUMBNAIL_WIDTH, open);
    }

    /** @param most of the longer side of a picture, in pixels */
    public AttachmentsBox(Media media, double most, Consumer<Attachment> open) {
        super(GAP, GAP);
        this.media = media;
        this.most = most;
        this.open = open;
        getStyleClass().add("attachments");
        show(List.of());
    }

    public void show(List<Attachment> attachments) {
        setVisible(!attachments.isEmpty());
        setManaged(!attachments.isEmpty());
        if (attachments.equals(shown)) {
            return;
        }
        shown = attachments;
        getChildren().forEach(AttachmentsBox::leave);
        var side = attachments.size() == 1 ? most : Math.min(most, SMALL);
        getChildren().setAll(attachments.stream().map(attachment -> node(attachment, side)).toList());
        setPrefWrapLength(attachments.size() == 1 ? most : IN_A_ROW * (side + GAP));
    }

    private Node node(Attachment attachment, double side) {
        return switch (attachment.kind()) {
            case PICTURE -> new Thumbnail(attachment, side, media.pictures(), media.texts(), open);
            case VOICE -> new VoiceBar(attachment, media.player(), media.texts());
            case OTHER -> new Label("[" + media.texts().of(attachment.kind().label()) + "] " + attachment.name());
        };
    }

    private static void leave(Node node) {
        if (node instanceof Thumbnail picture) {
            picture.leave();
        }
    }
}
