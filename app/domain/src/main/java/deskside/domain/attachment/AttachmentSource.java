package deskside.domain.attachment;

/** Where attachments are fetched from that are not at this desk. Calls block; safe for several threads; nothing expected is thrown. */
public interface AttachmentSource {

    Result fetch(String contentHash);

    /** What came of it. */
    sealed interface Result {

        /** Not checked: whoever fetched compares the hash. */
        record Fetched(byte[] content) implements Result {
        }

        /** @param reason a stored {@link deskside.domain.sync.Reason} */
        record Failed(String reason) implements Result {
        }
    }
}
