package deskside.ui.conversation;

import deskside.ui.desk.ConversationContext;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.TimelineEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Reads a long conversation page by page around what is shown of it, in both directions, and goes to a message wherever it is. FX thread only. */
final class MessagePages implements AutoCloseable {

    /** Messages before one that is looked for, so that it is seen where it was said. */
    private static final int CONTEXT = 20;
    /** So far above what is held a message is come to by reading what lies between; one that is further away is shown in a page of its own. */
    private static final int NEAR = 2 * ConversationViewModel.PAGE;

    private final ConversationLines lines;
    private final LoadTimeline loadTimeline;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Supplier<List<TimelineEntry>> newest;
    private final Slot slot = new Slot();
    private final Slot againSlot = new Slot();
    private final ReadOnlyBooleanWrapper earlier = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper later = new ReadOnlyBooleanWrapper();
    /** The newest page begins here; 0 until it has been read. */
    private long newestFrom;
    private boolean reading;

    /** @param newest what the newest page says now */
    MessagePages(ConversationLines lines, LoadTimeline loadTimeline, ConversationContext context, Tasks tasks, Supplier<List<TimelineEntry>> newest) {
        this.lines = lines;
        this.loadTimeline = loadTimeline;
        this.context = context;
        this.tasks = tasks;
        this.newest = newest;
    }

    /** Another conversation is opened, of which nothing has been read yet; whoever says so has cleared the lines. */
    void forget() {
        newestFrom = 0;
        stopReading();
        againSlot.clear();
        showEnds();
    }

    private void stopReading() {
        reading = false;
        slot.clear();
    }

    /** Where the newest page begins; 0 until it has been read. */
    long newestFrom() {
        return newestFrom;
    }

    /** The newest page has been read, for the first time or anew. */
    void showNewest(List<TimelineEntry> entries) {
        if (newestFrom == 0) {
            newestFrom = entries.stream().mapToLong(TimelineEntry::seq).filter(seq -> seq > 0).findFirst().orElse(0);
        }
        if (!lines.isDetached()) {
            lines.showNewest(entries);
        }
        showEnds();
    }

    private void showEnds() {
        earlier.set(lines.firstSeq() > 1 && lines.firstSeq() < Long.MAX_VALUE);
        later.set(lines.isDetached());
    }

    /** Whether there are messages before those that are held. */
    ReadOnlyBooleanProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Whether there are messages after those that are held. */
    ReadOnlyBooleanProperty laterProperty() {
        return later.getReadOnlyProperty();
    }

    /** Messages change only when they are redacted: then all that is held above the newest page is read again. */
    void readAgain() {
        var first = lines.firstSeq();
        var last = lines.lastSeq();
        context.conversationId().ifPresent(id -> tasks.run(againSlot, () -> loadTimeline.loadBefore(id, last + 1, (int) (last - first + 1)), lines::refresh));
    }

    /** The page before what is held; nothing while one is being read or when there is none. */
    void loadEarlier() {
        loadEarlier(ConversationViewModel.PAGE, () -> { });
    }

    private void loadEarlier(int count, Runnable then) {
        if (earlier.get()) {
            var before = lines.firstSeq();
            read(id -> loadTimeline.loadBefore(id, before, count), page -> {
                lines.prepend(page);
                showEnds();
                earlier.set(earlier.get() && !page.isEmpty());
                then.run();
            });
        }
    }

    /** The page after what is held; nothing while one is being read or when there is none. */
    void loadLater() {
        if (later.get()) {
            var from = lines.lastSeq();
            var end = Math.min(from + ConversationViewModel.PAGE + 1, newestFrom);
            read(id -> loadTimeline.loadBefore(id, end, ConversationViewModel.PAGE).stream().filter(entry -> entry.seq() > from).toList(), page -> {
                lines.append(page);
                attachAt(end);
            });
        }
    }

    private void attachAt(long end) {
        if (end >= newestFrom) {
            lines.attach(newest.get());
        }
        showEnds();
    }

    private void read(Function<String, List<TimelineEntry>> page, Consumer<List<TimelineEntry>> then) {
        var id = context.conversationId();
        if (id.isEmpty() || reading) {
            return;
        }
        reading = true;
        tasks.run(slot, () -> page.apply(id.get()), read -> {
            reading = false;
            then.accept(read);
        }, e -> {
            reading = false;
            tasks.unexpected(e);
        });
    }

    /** Holds the newest page alone, wherever the reader was. @param clear takes the lines out */
    void toNewest(Runnable clear) {
        if (later.get()) {
            stopReading();
            clear.run();
            lines.showNewest(newest.get());
            showEnds();
        }
    }

    /** Reads what is needed so that a message older than the newest page is among the lines. */
    void come(long seq, Runnable then) {
        if (lines.indexOf(seq).isPresent()) {
            then.run();
        } else if (seq < lines.firstSeq() && lines.firstSeq() - seq <= NEAR) {
            loadEarlier((int) (lines.firstSeq() - seq + CONTEXT), then);
        } else {
            var end = Math.min(seq + ConversationViewModel.PAGE / 2, newestFrom);
            read(id -> loadTimeline.loadBefore(id, end, ConversationViewModel.PAGE), page -> {
                lines.show(page);
                attachAt(end);
                then.run();
            });
        }
    }

    @Override
    public void close() {
        slot.close();
        againSlot.close();
    }
}
