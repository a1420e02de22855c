package deskside.ui.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Draft;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.usecases.attachment.AttachFile;
import deskside.usecases.conversation.KeepDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What goes with the next reply: pictures and recordings that were chosen, pasted or dropped. Part of the draft. FX thread only. */
final class StagedAttachments implements AutoCloseable {

    private final AttachFile attach;
    private final KeepDraft drafts;
    private final Tasks tasks;
    /** The composer's, so that what is attached and what is typed are saved one after the other. */
    private final Lane lane;
    private final Supplier<Optional<String>> open;
    private final Runnable changed;
    private final ObservableList<Attachment> list = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<Attachment> view = FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyObjectWrapper<AttachFile.@Nullable Outcome> refusal = new ReadOnlyObjectWrapper<>();

    /** @param open the conversation whose draft this is; @param changed what is staged is to be saved */
    StagedAttachments(AttachFile attach, KeepDraft drafts, Tasks tasks, Lane lane, Supplier<Optional<String>> open, Runnable changed) {
        this.attach = attach;
        this.drafts = drafts;
        this.tasks = tasks;
        this.lane = lane;
        this.open = open;
        this.changed = changed;
    }

    ObservableList<Attachment> list() {
        return view;
    }

    /** Why the last one was not taken; null when it was. */
    ReadOnlyObjectProperty<AttachFile.@Nullable Outcome> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void attach(List<Path> files) {
        files.forEach(file -> take(() -> attach.attach(file)));
    }

    /** @param encoded made beside the FX thread */
    void attach(String name, Supplier<byte[]> encoded) {
        take(() -> attach.attach(name, encoded.get()));
    }

    private void take(Supplier<AttachFile.Outcome> work) {
        refusal.set(null);
        open.get().ifPresent(id -> tasks.inOrder(lane, work, outcome -> {
            if (outcome instanceof AttachFile.Outcome.Attached(var attachment)) {
                add(id, attachment);
            } else {
                refusal.set(outcome);
            }
        }, tasks::unexpected));
    }

    private void add(String conversationId, Attachment attachment) {
        if (open.get().filter(conversationId::equals).isEmpty()) {
            // Another chat was opened meanwhile: it waits in the draft of the one that it was meant for.
            tasks.inOrder(lane, () -> {
                var draft = drafts.find(conversationId);
                var before = draft.stream().flatMap(begun -> begun.attachments().stream());
                drafts.keep(conversationId, draft.map(Draft::text).orElse(""), draft.map(Draft::caret).orElse(0),
                        Stream.concat(before, Stream.of(attachment)).distinct().toList());
                return conversationId;
            }, _ -> { }, tasks::unexpected);
        } else if (list.stream().noneMatch(staged -> staged.contentHash().equals(attachment.contentHash()))) {
            list.add(attachment);
            changed.run();
        }
    }

    void remove(Attachment attachment) {
        refusal.set(null);
        if (list.remove(attachment)) {
            changed.run();
        }
    }

    /** These have been sent. */
    void sent(List<Attachment> attachments) {
        list.removeAll(attachments);
    }

    /** What a draft holds; what was attached while it was being read stays behind it. */
    void restore(List<Attachment> attachments) {
        list.setAll(Stream.concat(attachments.stream(), list.stream()).distinct().toList());
    }

    void clear() {
        list.clear();
        refusal.set(null);
    }

    @Override
    public void close() {
        list.clear();
    }
}
