package deskside.ui.conversation;

import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.FindMessages;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Words looked for in the open conversation, and the hit that is shown. FX thread only. */
final class MessageSearch implements AutoCloseable {

    private final FindMessages find;
    private final Tasks tasks;
    private final LongConsumer show;
    private final Slot slot = new Slot();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** @param show brings the message of a sequence on the screen */
    MessageSearch(FindMessages find, Tasks tasks, LongConsumer show) {
        this.find = find;
        this.tasks = tasks;
        this.show = show;
    }

    /**
     * @param words what was looked for, blank when nothing was
     * @param found sequences, newest first
     * @param at    index of the one that is shown; 0 also when there is none
     */
    record Hits(String words, List<Long> found, Set<Long> all, int at) {

        static final Hits NONE = new Hits("", List.of(), Set.of(), 0);

        boolean isCurrent(long seq) {
            return !found.isEmpty() && found.get(at) == seq;
        }
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Hits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    void open() {
        open.set(true);
    }

    /** Takes the marks off the messages. @return false when the search was not open */
    boolean dismiss() {
        var was = open.get();
        open.set(false);
        forget();
        return was;
    }

    private void forget() {
        cancelled.set(true);
        slot.clear();
        hits.set(Hits.NONE);
    }

    /** Looks for other words; the newest message that holds them is shown. */
    void look(String conversationId, String words) {
        forget();
        if (words.isBlank()) {
            return;
        }
        var stop = new AtomicBoolean();
        cancelled = stop;
        tasks.run(slot, () -> find.find(conversationId, words, stop::get), found -> {
            hits.set(new Hits(words, List.copyOf(found), Set.copyOf(found), 0));
            showCurrent();
        });
    }

    /** Goes {@code step} hits towards the older ones, round and round. */
    void move(int step) {
        var now = hits.get();
        if (!now.found().isEmpty()) {
            hits.set(new Hits(now.words(), now.found(), now.all(), Math.floorMod(now.at() + step, now.found().size())));
            showCurrent();
        }
    }

    private void showCurrent() {
        var now = hits.get();
        if (!now.found().isEmpty()) {
            show.accept(now.found().get(now.at()));
        }
    }

    @Override
    public void close() {
        cancelled.set(true);
        slot.close();
    }
}
