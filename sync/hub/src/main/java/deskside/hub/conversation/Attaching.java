package deskside.hub.conversation;

import deskside.domain.attachment.Attachment;
import deskside.hub.store.HubTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes with a message, held against what the hub has: its own word counts, but for the name. */
public final class Attaching {

    private Attaching() {
    }

    /** What somebody says belongs to a message. */
    public record Named(String contentHash, String name) {
    }

    /** Empty when the bytes of one were never brought. */
    public static Optional<List<Attachment>> known(HubTransaction tx, List<Named> wanted) {
        var attachments = new ArrayList<Attachment>();
        for (var one : wanted) {
            var stored = tx.attachments().find(one.contentHash());
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            var known = stored.get();
            attachments.add(new Attachment(known.contentHash(), known.mediaType(), one.name(), known.bytes(), known.width(), known.height(), known.millis()));
        }
        return Optional.of(attachments);
    }
}
