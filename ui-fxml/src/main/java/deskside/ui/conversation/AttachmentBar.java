package deskside.ui.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.ui.fx.Texts;
import deskside.ui.media.AttachmentsBox;
import deskside.ui.media.Media;
import deskside.usecases.attachment.AttachFile;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What goes with the next reply, above the buttons; each can be taken away. Invisible while there is nothing to say. FX thread only. */
final class AttachmentBar extends VBox {

    private static final int MEGABYTE = 1024 * 1024;

    private final StagedAttachments staged;
    private final Media media;
    private final Texts texts;
    private final FlowPane items = new FlowPane(8, 6);
    private final Label refusal = new Label();

    AttachmentBar(StagedAttachments staged, Media media, Texts texts) {
        super(4);
        this.staged = staged;
        this.media = media;
        this.texts = texts;
        getStyleClass().add("attachment-bar");
        refusal.getStyleClass().add("error-line");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(items, refusal);
        staged.list().addListener((ListChangeListener<Attachment>) _ -> show());
        staged.refusalProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        items.getChildren().setAll(staged.list().stream().map(this::item).toList());
        setShown(items, !items.getChildren().isEmpty());
        var refused = staged.refusalProperty().get();
        refusal.setText(refused == null ? "" : sentence(refused));
        setShown(refusal, refused != null);
        setShown(this, items.isVisible() || refused != null);
    }

    private static void setShown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private HBox item(Attachment attachment) {
        var picture = new AttachmentsBox(media, AttachmentsBox.MINIATURE, _ -> { });
        picture.show(List.of(attachment));
        picture.setFocusTraversable(false);
        var named = attachment.name().isBlank() ? texts.of(attachment.kind().label()) : attachment.name();
        var name = new Label(named + "\n" + texts.size(attachment.bytes()));
        name.getStyleClass().add("note");
        var away = new Button("✕");
        away.getStyleClass().addAll("small", "flat");
        away.setAccessibleText(texts.get("composer.detach", named));
        away.setOnAction(_ -> staged.remove(attachment));
        var item = new HBox(6, picture, name, away);
        item.setAlignment(Pos.CENTER_LEFT);
        item.getStyleClass().add("staged");
        return item;
    }

    /** What is wrong and what to do. */
    private String sentence(AttachFile.Outcome outcome) {
        return switch (outcome) {
            case AttachFile.Outcome.Attached _ -> "";
            case AttachFile.Outcome.NotSaved(var message) -> message;
            case AttachFile.Outcome.Unreadable(var name) -> texts.get("attach.unreadable", name);
            case AttachFile.Outcome.Unfit(var name, var fault) -> texts.get("attach." + fault.name(), name.isBlank() ? texts.get("attach.it") : name,
                    fault == AttachmentContent.Fault.TOO_LARGE ? AttachmentContent.MOST_BYTES / MEGABYTE : 0);
        };
    }
}
