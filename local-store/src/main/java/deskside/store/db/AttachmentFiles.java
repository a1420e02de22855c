package deskside.store.db;

import java.util.Set;

/** The bytes of attachments, which lie beside the data file. Called on the writing thread, within the transaction that removes what they belong to. */
public interface AttachmentFiles {

    /** None there are: for stores whose messages have none. */
    AttachmentFiles NONE = new AttachmentFiles() {
        @Override
        public void forget(Set<String> contentHashes) {
            // nothing is kept
        }

        @Override
        public void forgetAllBut(Set<String> needed) {
            // nothing is kept
        }
    };

    /** Deletes these. */
    void forget(Set<String> contentHashes);

    /** Deletes all but these. */
    void forgetAllBut(Set<String> needed);
}
