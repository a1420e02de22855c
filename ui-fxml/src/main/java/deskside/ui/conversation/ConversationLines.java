package deskside.ui.conversation;

import deskside.domain.conversation.Sender;
import deskside.usecases.conversation.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the open conversation: earlier pages, which stay as they were read, and the newest one, which is read anew with each
 * change. Lists see additions at either end and single changes only, so that they stay where they are. FX thread only.
 */
final class ConversationLines {

    private final ZoneId zone;
    private final ObservableList<ConversationLine> lines = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<ConversationLine> view = FXCollections.unmodifiableObservableList(lines);
    /** How many of the lines are those of earlier pages. */
    private int earlier;
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
        lines.clear();
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
        var last = lastDay(added);
        if (!lines.isEmpty() && lines.getFirst() instanceof ConversationLine.Day day && day.date().equals(last)) {
            lines.removeFirst();
            earlier = Math.max(0, earlier - 1);
        }
        earlier += added.size();
        lines.addAll(0, added);
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

    List<TimelineEntry> entries() {
        return lines.stream().filter(ConversationLine.Said.class::isInstance).map(line -> ((ConversationLine.Said) line).entry()).toList();
    }
}
