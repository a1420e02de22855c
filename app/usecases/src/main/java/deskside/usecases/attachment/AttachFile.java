package deskside.usecases.attachment;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.attachment.Attachments;
import deskside.domain.sync.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a file or a picture in, to be sent with a reply. What it is is told by its content; its name is for people. */
public final class AttachFile {

    private final Attachments attachments;

    public AttachFile(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is durable at this desk. */
        record Attached(Attachment attachment) implements Outcome {
        }

        /** @param name of the file, may be blank */
        record Unfit(String name, AttachmentContent.Fault fault) implements Outcome {
        }

        /** The file cannot be read. */
        record Unreadable(String name) implements Outcome {
        }

        /** @param message the disk's sentence */
        record NotSaved(String message) implements Outcome {
        }
    }

    public Outcome attach(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return new Outcome.Unreadable(name);
            }
            if (Files.size(file) > AttachmentContent.MOST_BYTES) {
                return new Outcome.Unfit(name, AttachmentContent.Fault.TOO_LARGE);
            }
            return attach(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return new Outcome.Unreadable(name);
        }
    }

    public Outcome attach(String name, byte[] content) {
        return switch (AttachmentContent.look(content)) {
            case AttachmentContent.Finding.Unfit(var fault) -> new Outcome.Unfit(name, fault);
            case AttachmentContent.Finding.Fit(var attachment) -> {
                try {
                    attachments.keep(attachment.contentHash(), content);
                    yield new Outcome.Attached(attachment.named(name));
                } catch (StoreFailure e) {
                    yield new Outcome.NotSaved(e.getMessage());
                }
            }
        };
    }
}
