package deskside.sync.engine.push;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.Attachments;
import deskside.domain.sync.Command;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.protocol.StoredAttachment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is attached to replies to the hub before the replies. Bytes are known there by their hash, so bringing them again does nothing;
 * what this process has brought it does not bring again. One thread at a time.
 */
public final class Uploads {

    private final Attachments attachments;
    private final Set<String> brought = new HashSet<>();
    private @Nullable Hub broughtTo;

    public Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What came of it. */
    sealed interface Result {

        /** All of it is at the hub, or nothing is attached. */
        record Done() implements Result {
        }

        /** The bytes cannot be read at this desk. */
        record Lost() implements Result {
        }

        record Failed(Failure failure) implements Result {
        }
    }

    static List<Attachment> of(Command command) {
        return command instanceof Command.SendReply reply ? reply.attachments() : List.of();
    }

    Result bring(Hub hub, Command command) {
        if (!hub.equals(broughtTo)) {
            brought.clear();
            broughtTo = hub;
        }
        for (var attachment : of(command)) {
            var hash = attachment.contentHash();
            if (brought.contains(hash)) {
                continue;
            }
            var content = attachments.find(hash);
            if (content.isEmpty()) {
                return new Result.Lost();
            }
            if (hub.bring(hash, content.get()) instanceof Answer.Failed<StoredAttachment>(var failure)) {
                return new Result.Failed(failure);
            }
            brought.add(hash);
        }
        return new Result.Done();
    }
}
