package deskside.usecases.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps what an agent types; the composer calls {@link #keep} within a second of the last key. */
public final class KeepDraft {

    private final Drafts drafts;
    private final InstantSource clock;

    public KeepDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Words alone, see {@link #keep(String, String, int, List)}. */
    public void keep(String conversationId, String text, int caret) {
        keep(conversationId, text, caret, List.of());
    }

    /** Durable when it returns; no words and nothing attached removes the draft. @throws deskside.domain.sync.StoreFailure when the disk refuses */
    public void keep(String conversationId, String text, int caret, List<Attachment> attachments) {
        drafts.save(new Draft(conversationId, text, caret, clock.instant(), attachments));
    }

    public Optional<Draft> find(String conversationId) {
        return drafts.find(conversationId);
    }
}
