package deskside.sync.engine;

import deskside.domain.attachment.AttachmentSource;
import deskside.domain.sync.Reason;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.retry.Line;

/** Fetches attachments over the line that is there; does not wait for one. Safe for all threads. */
final class HubAttachments implements AttachmentSource {

    private final HubAccess access;
    private final Line line;

    HubAttachments(HubAccess access, Line line) {
        this.access = access;
        this.line = line;
    }

    @Override
    public Result fetch(String contentHash) {
        if (!line.isOnline()) {
            return new Result.Failed(line.status().reason());
        }
        var signedIn = access.current();
        if (signedIn.isEmpty()) {
            return new Result.Failed(Reason.SIGNED_OUT_EXPIRED.key());
        }
        return switch (signedIn.get().hub().attachment(contentHash)) {
            case Answer.Ok<byte[]>(var content) -> new Result.Fetched(content);
            case Answer.Failed<byte[]>(Failure.Refused _) -> new Result.Failed(Reason.ATTACHMENT_GONE.key());
            case Answer.Failed<byte[]>(var failure) -> new Result.Failed(failure.reason());
        };
    }
}
