package deskside.ui.conversation;

import deskside.domain.conversation.Sender;
import deskside.usecases.conversation.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the open conversation: earlier pages, which stay as they were read, and the newest one, which is read anew with each
 * change. Of a long conversation only a part around the reader is held, since a list looks at all its lines in each frame: what lies far below
 * is dropped while the reader goes up, the newest page as a whole, and the other way round. Lists see additions and removals at either end and
 * single changes only, so that they stay where they are. FX thread only.
 */
final class ConversationLines {

    /** Lines that are held at most, the newest page apart; what the reader sees is some twenty. */
    static final int MOST = 600;
    /** Lines that stay below a reader who has come to the top, when the newest page is dropped. */
    private static final int BELOW = 400;

    private final ZoneId zone;
    private final ObservableList<ConversationLine> lines = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<ConversationLine> view = FXCollections.unmodifiableObservableList(lines);
    /** How many of the lines are those of earlier pages. */
    private int earlier;
    private boolean detached;
    private long readUpTo;
    private long lastSeq;

    ConversationLines(ZoneId zone) {
        this.zone = zone;
    }

    ObservableList<ConversationLine> view() {
        return view;
    }

    /**
     * @param readUpTo what the agent had read before; {@code Long.MAX_VALUE}: everything
     * @param lastSeq  the newest message when the conversation was opened: what comes later is read as it comes
     */
    void clear(long readUpTo, long lastSeq) {
        this.readUpTo = readUpTo;
        this.lastSeq = lastSeq;
        earlier = 0;
        detached = false;
        lines.clear();
    }

    /** Whether the newest page is not among the lines. */
    boolean isDetached() {
        return detached;
    }

    /** Replaces from the first difference on only. */
    void showNewest(List<TimelineEntry> entries) {
        var above = lines.subList(0, earlier);
        var wanted = linesOf(entries, lastDay(above), above.stream().anyMatch(ConversationLine.Unread.class::isInstance) ? 0 : unreadOf(entries));
        var at = 0;
        for (; at < wanted.size() && earlier + at < lines.size(); at++) {
            if (!lines.get(earlier + at).equals(wanted.get(at))) {
                lines.set(earlier + at, wanted.get(at));
            }
        }
        if (lines.size() > earlier + wanted.size()) {
            lines.remove(earlier + wanted.size(), lines.size());
        } else if (at < wanted.size()) {
            lines.addAll(wanted.subList(at, wanted.size()));
        }
    }

    void prepend(List<TimelineEntry> page) {
        if (page.isEmpty()) {
            return;
        }
        var unread = unreadOf(page);
        var added = linesOf(page, null, unread == 0 ? 0 : unread + takeUnread());
        if (lines.size() + added.size() > MOST && (detached || earlier >= BELOW)) {
            cutEnd(detached ? MOST - added.size() : earlier);
        }
        var last = lastDay(added);
        if (!lines.isEmpty() && lines.getFirst() instanceof ConversationLine.Day day && day.date().equals(last)) {
            lines.removeFirst();
            earlier = Math.max(0, earlier - 1);
        }
        earlier += added.size();
        lines.addAll(0, added);
    }

    private void cutEnd(int size) {
        var end = Math.min(size, lines.size());
        // what announces the first dropped message goes with it
        while (end > 0 && !(lines.get(end - 1) instanceof ConversationLine.Said)) {
            end--;
        }
        lines.remove(end, lines.size());
        earlier = end;
        detached = true;
    }

    /** The page that comes right after what is held, where the newest page is not. */
    void append(List<TimelineEntry> page) {
        lines.addAll(linesOf(page, lastDay(lines), 0));
        earlier = lines.size();
        if (lines.size() > MOST) {
            var day = lastDay(lines.subList(0, lines.size() - MOST + 1));
            lines.remove(0, lines.size() - MOST);
            if (day != null && !(lines.getFirst() instanceof ConversationLine.Day)) {
                lines.addFirst(new ConversationLine.Day(day));
            }
            earlier = lines.size();
        }
    }

    /** The newest page comes after what is held. */
    void attach(List<TimelineEntry> newest) {
        showNewest(newest);
        detached = false;
    }

    /** Instead of what is held: a page from the middle. */
    void show(List<TimelineEntry> page) {
        lines.setAll(linesOf(page, null, 0));
        earlier = lines.size();
        detached = true;
    }

    /** Messages of earlier pages as they are now. */
    void refresh(List<TimelineEntry> entries) {
        var now = entries.stream().collect(Collectors.toMap(TimelineEntry::seq, Function.identity(), (one, _) -> one));
        for (var i = 0; i < earlier; i++) {
            if (lines.get(i) instanceof ConversationLine.Said(var before) && now.get(before.seq()) instanceof TimelineEntry entry && !entry.equals(before)) {
                lines.set(i, new ConversationLine.Said(entry));
            }
        }
    }

    private int unreadOf(List<TimelineEntry> entries) {
        return (int) entries.stream().filter(this::isUnread).count();
    }

    /** Takes the announcement out, to be made further up. @return how many it was of */
    private int takeUnread() {
        var at = unread();
        if (at.isEmpty() || !(lines.get(at.getAsInt()) instanceof ConversationLine.Unread line)) {
            return 0;
        }
        lines.remove(at.getAsInt());
        if (at.getAsInt() < earlier) {
            earlier--;
        }
        return line.count();
    }

    /** A late reply of the outbox may be of an earlier day than what stands before it: days are only told forwards. */
    private List<ConversationLine> linesOf(List<TimelineEntry> entries, @Nullable LocalDate before, int unread) {
        var toldUnread = unread == 0;
        var wanted = new ArrayList<ConversationLine>(entries.size() + 4);
        var day = before;
        for (var entry : entries) {
            var date = entry.at().atZone(zone).toLocalDate();
            if (day == null || date.isAfter(day)) {
                wanted.add(new ConversationLine.Day(date));
                day = date;
            }
            if (!toldUnread && isUnread(entry)) {
                wanted.add(new ConversationLine.Unread(unread));
                toldUnread = true;
            }
            wanted.add(new ConversationLine.Said(entry));
        }
        return wanted;
    }

    private boolean isUnread(TimelineEntry entry) {
        return entry.sender() == Sender.CUSTOMER && entry.seq() > readUpTo && entry.seq() <= lastSeq;
    }

    private static @Nullable LocalDate lastDay(List<ConversationLine> of) {
        for (var line : of.reversed()) {
            if (line instanceof ConversationLine.Day day) {
                return day.date();
            }
        }
        return null;
    }

    /** Where the first unread message is announced. */
    OptionalInt unread() {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ConversationLine.Unread) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt indexOf(long seq) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ConversationLine.Said said && said.entry().seq() == seq) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether one of these messages stands on an earlier page. */
    boolean isEarlier(Set<String> messageIds) {
        return lines.subList(0, earlier).stream().anyMatch(line -> line instanceof ConversationLine.Said said
                && said.entry().messageId() != null && messageIds.contains(said.entry().messageId()));
    }

    /** The lowest sequence of the hub that is here; {@code Long.MAX_VALUE} when none is. */
    long firstSeq() {
        for (var line : lines) {
            if (line instanceof ConversationLine.Said said && said.entry().seq() > 0) {
                return said.entry().seq();
            }
        }
        return Long.MAX_VALUE;
    }

    /** The highest sequence of the hub that is here; 0 when none is. */
    long lastSeq() {
        for (var line : lines.reversed()) {
            if (line instanceof ConversationLine.Said said && said.entry().seq() > 0) {
                return said.entry().seq();
            }
        }
        return 0;
    }

    List<TimelineEntry> entries() {
        return lines.stream().filter(ConversationLine.Said.class::isInstance).map(line -> ((ConversationLine.Said) line).entry()).toList();
    }
}
