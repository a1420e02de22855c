package deskside.domain.attachment;

import java.util.Optional;

/**
 * The bytes of attachments at this desk: what was attached here, and what was fetched, as far as there is room. What a draft or a queued reply
 * needs stays; of the rest what was not looked at for longest goes first. Calls block; safe for several threads.
 */
public interface Attachments {

    /** Durable on return; the same content again changes nothing. @throws deskside.domain.sync.StoreFailure when the disk refuses */
    void keep(String contentHash, byte[] content);

    /** Empty also for what cannot be read any more. */
    Optional<byte[]> find(String contentHash);
}
