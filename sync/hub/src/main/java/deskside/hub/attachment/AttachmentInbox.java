package deskside.hub.attachment;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.hub.problem.Refused;
import deskside.hub.store.HubDatabase;
import deskside.sync.protocol.StoredAttachment;
import java.time.InstantSource;

/** Stores attachments once, whoever brings them how often. What they are is told by their content alone. Safe for all threads. */
public final class AttachmentInbox {

    private final HubDatabase database;
    private final InstantSource clock;

    public AttachmentInbox(HubDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Bytes with what they are, for an answer. */
    public record Content(String mediaType, byte[] bytes) {
    }

    /** @throws Refused when the bytes do not have the hash, or are nothing that a desk can show */
    public StoredAttachment keep(String contentHash, byte[] content) {
        requireHash(contentHash);
        var attachment = switch (AttachmentContent.look(content)) {
            case AttachmentContent.Finding.Fit(var fit) -> fit;
            case AttachmentContent.Finding.Unfit(var fault) -> throw Refused.badRequest(sentence(fault));
        };
        if (!attachment.contentHash().equals(contentHash)) {
            throw Refused.payloadMismatch("The content does not have the hash that is in the address");
        }
        var stored = new StoredAttachment(contentHash, attachment.mediaType(), attachment.bytes(), attachment.width(), attachment.height(), attachment.millis());
        return database.write(tx -> {
            var now = clock.instant();
            if (tx.attachments().find(contentHash).isPresent()) {
                tx.attachments().touch(contentHash, now);
            } else {
                tx.attachments().add(stored, content, now);
            }
            return stored;
        });
    }

    /** For people: what belongs to a message that they can see. @throws Refused when there is no such attachment */
    public Content shown(String contentHash) {
        return content(contentHash, true);
    }

    /** For gateways, which know the hashes from the replies. @throws Refused when there is no such attachment */
    public Content any(String contentHash) {
        return content(contentHash, false);
    }

    private Content content(String contentHash, boolean shown) {
        requireHash(contentHash);
        return database.read(tx -> {
            var stored = tx.attachments().find(contentHash).filter(_ -> !shown || tx.attachments().isShown(contentHash))
                    .orElseThrow(() -> Refused.notFound("There is no such attachment; it may have been erased"));
            return new Content(stored.mediaType(), tx.attachments().content(contentHash));
        });
    }

    private static void requireHash(String contentHash) {
        if (!Attachment.isHash(contentHash)) {
            throw Refused.badRequest("An attachment's address ends with its SHA-256 in lower-case hex");
        }
    }

    private static String sentence(AttachmentContent.Fault fault) {
        return switch (fault) {
            case EMPTY -> "The attachment is empty";
            case TOO_LARGE -> "The attachment is larger than " + AttachmentContent.MOST_BYTES + " bytes: send a smaller one";
            case UNKNOWN_TYPE -> "The attachment is no PNG, JPEG, GIF or WAV (PCM): convert it";
            case DAMAGED -> "The attachment is cut short or damaged: send it again";
            case TOO_MANY_PIXELS -> "The picture has too many pixels: send a smaller one";
            case TOO_LONG -> "The recording is too long: send it in parts";
        };
    }
}
