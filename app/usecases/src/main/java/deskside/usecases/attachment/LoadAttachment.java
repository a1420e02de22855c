package deskside.usecases.attachment;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.attachment.Attachments;
import deskside.domain.sync.Reason;
import deskside.domain.sync.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the bytes of an attachment: from this desk, else from the hub, and then they stay here for the next time. */
public final class LoadAttachment {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAttachment.class);

    private final Attachments attachments;
    private final AttachmentSource source;

    public LoadAttachment(Attachments attachments, AttachmentSource source) {
        this.attachments = attachments;
        this.source = source;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Loaded(byte[] content) implements Outcome {
        }

        /** @param reason a stored {@link Reason} */
        record Missing(String reason) implements Outcome {
        }
    }

    public Outcome load(Attachment attachment) {
        var here = attachments.find(attachment.contentHash());
        if (here.isPresent()) {
            return new Outcome.Loaded(here.get());
        }
        return switch (source.fetch(attachment.contentHash())) {
            case AttachmentSource.Result.Failed(var reason) -> new Outcome.Missing(reason);
            case AttachmentSource.Result.Fetched(var content) -> checked(attachment, content);
        };
    }

    /** A hub is believed about what was said, not about bytes that will be unpacked. */
    private Outcome checked(Attachment attachment, byte[] content) {
        var fits = AttachmentContent.look(content) instanceof AttachmentContent.Finding.Fit(var found)
                && found.contentHash().equals(attachment.contentHash());
        if (!fits) {
            return new Outcome.Missing(Reason.ATTACHMENT_DAMAGED.key());
        }
        try {
            attachments.keep(attachment.contentHash(), content);
        } catch (StoreFailure e) {
            LOG.warn("An attachment was not kept and is fetched again the next time: {}", e.getMessage());
        }
        return new Outcome.Loaded(content);
    }
}
