package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Reason;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.attachment.LoadAttachment;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Unpacks pictures beside the FX thread and keeps the small ones that were shown last. FX thread only. */
public final class Pictures {

    /** Of a small picture, in pixels. */
    static final double THUMBNAIL_WIDTH = 240;
    static final double THUMBNAIL_HEIGHT = 180;
    /** Small pictures kept, at most 170 KB each. */
    private static final int KEPT = 80;

    private final LoadAttachment load;
    private final Tasks tasks;
    private final Map<String, Image> thumbnails = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > KEPT;
        }
    };

    public Pictures(LoadAttachment load, Tasks tasks) {
        this.load = load;
        this.tasks = tasks;
    }

    /** What came of it. */
    public sealed interface Picture {

        record Shown(Image image) implements Picture {
        }

        /** @param reason a stored {@link Reason} */
        record Missing(String reason) implements Picture {
        }
    }

    /** The picture made small; at once when it is known. @param slot for the newest of its asker only */
    void thumbnail(Attachment attachment, Slot slot, Consumer<Picture> answer) {
        var known = thumbnails.get(attachment.contentHash());
        if (known != null) {
            slot.clear();
            answer.accept(new Picture.Shown(known));
            return;
        }
        unpack(attachment, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, slot, picture -> {
            if (picture instanceof Picture.Shown(var image)) {
                thumbnails.put(attachment.contentHash(), image);
            }
            answer.accept(picture);
        });
    }

    /** The whole picture. */
    void full(Attachment attachment, Slot slot, Consumer<Picture> answer) {
        unpack(attachment, 0, 0, slot, answer);
    }

    /** Whoever redacted messages does not want to see them: nothing is kept in memory. */
    public void forget() {
        thumbnails.clear();
    }

    private void unpack(Attachment attachment, double width, double height, Slot slot, Consumer<Picture> answer) {
        // never larger than it is
        var smaller = attachment.width() > width || attachment.height() > height;
        tasks.run(slot, () -> switch (load.load(attachment)) {
            case LoadAttachment.Outcome.Missing(var reason) -> new Picture.Missing(reason);
            case LoadAttachment.Outcome.Loaded(var content) -> {
                var image = smaller ? new Image(new ByteArrayInputStream(content), width, height, true, true) : new Image(new ByteArrayInputStream(content));
                yield image.isError() ? new Picture.Missing(Reason.ATTACHMENT_DAMAGED.key()) : new Picture.Shown(image);
            }
        }, answer);
    }
}
