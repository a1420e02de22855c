package deskside.ui.conversation;

import deskside.domain.Subscription;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Draft;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.KeepDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is typed to the disk within {@link #SAVE_WITHIN} of a key, and back. Works of the composer's lane, so a late save can never
 * bring back what was sent. FX thread only.
 */
final class DraftSaving {

    /** Half of what the product promises, because the disk takes its time too. */
    static final Duration SAVE_WITHIN = Duration.ofMillis(500);

    private final KeepDraft drafts;
    private final Tasks tasks;
    private final Lane lane;
    private final Consumer<@Nullable String> failure;
    private @Nullable Subscription timer;

    /** @param failure told the sentence of a disk that does not take a draft; null when it has taken it */
    DraftSaving(KeepDraft drafts, Tasks tasks, Lane lane, Consumer<@Nullable String> failure) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.lane = lane;
        this.failure = failure;
    }

    /** Something was typed. @param save runs when it is time */
    void schedule(Runnable save) {
        if (timer == null) {
            timer = tasks.after(SAVE_WITHIN, save);
        }
    }

    /** Whether something has been typed that is not saved yet. */
    boolean isDue() {
        return timer != null;
    }

    /** What is typed is not a draft any more. */
    void cancel() {
        if (timer != null) {
            timer.close();
            timer = null;
        }
    }

    void save(String conversationId, String text, int caret, List<Attachment> attachments) {
        cancel();
        tasks.inOrder(lane, () -> {
            drafts.keep(conversationId, text, caret, attachments);
            return conversationId;
        }, _ -> failure.accept(null), e -> failure.accept(e.getMessage()));
    }

    void read(String conversationId, Consumer<Optional<Draft>> then) {
        tasks.inOrder(lane, () -> drafts.find(conversationId), then, tasks::unexpected);
    }
}
