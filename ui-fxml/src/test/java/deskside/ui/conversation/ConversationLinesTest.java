package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Sender;
import deskside.ui.conversation.ConversationLine.Day;
import deskside.ui.conversation.ConversationLine.Said;
import deskside.ui.conversation.ConversationLine.Unread;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ConversationLinesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private final ConversationLines lines = new ConversationLines(ZoneOffset.UTC);

    /** Ten messages a day. */
    private static TimelineEntry said(long seq, String text) {
        var at = MONDAY.plusDays((seq - 1) / 10).atTime(9, (int) ((seq - 1) % 10)).toInstant(ZoneOffset.UTC);
        return entry(seq, text, at);
    }

    private static TimelineEntry entry(long seq, String text, Instant at) {
        return new TimelineEntry("m-" + seq, "m-" + seq, seq, Sender.CUSTOMER, "王*敏", text, false, at, DeliveryState.DELIVERED, null, null, List.of(), Optional.empty());
    }

    private static List<TimelineEntry> said(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(seq -> said(seq, "第" + seq + "句")).toList();
    }

    private List<LocalDate> days() {
        return lines.view().stream().filter(Day.class::isInstance).map(line -> ((Day) line).date()).toList();
    }

    @Test
    void each_day_is_told_once_above_its_first_message() {
        lines.clear(Long.MAX_VALUE, Long.MAX_VALUE);
        lines.showNewest(said(8, 22));
        assertThat(days()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(lines.view().get(4)).isEqualTo(new Day(MONDAY.plusDays(1)));
    }

    @Test
    void an_earlier_page_of_the_same_day_takes_the_day_to_its_top() {
        lines.clear(Long.MAX_VALUE, Long.MAX_VALUE);
        lines.showNewest(said(16, 22));
        lines.prepend(said(13, 15));
        lines.prepend(said(5, 12));
        assertThat(days()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(lines.entries()).extracting(TimelineEntry::seq).containsExactlyElementsOf(LongStream.rangeClosed(5, 22).boxed().toList());
        assertThat(lines.firstSeq()).isEqualTo(5);
    }

    @Test
    void a_change_of_the_newest_page_touches_nothing_above_it() {
        lines.clear(Long.MAX_VALUE, Long.MAX_VALUE);
        lines.showNewest(said(11, 20));
        lines.prepend(said(1, 10));
        var touched = new ArrayList<Integer>();
        lines.view().addListener((ListChangeListener<ConversationLine>) change -> {
            while (change.next()) {
                touched.add(change.getFrom());
            }
        });
        lines.showNewest(said(11, 21));
        // Ten messages and their day, ten more and theirs: the new day and its message come last.
        assertThat(touched).containsExactly(22);
        assertThat(lines.entries()).hasSize(21);
        var changed = new ArrayList<>(said(11, 21));
        changed.set(4, said(15, "已删除"));
        touched.clear();
        lines.showNewest(changed);
        assertThat(touched).containsExactly(16);
    }

    @Test
    void the_first_unread_message_of_the_customer_is_announced_with_their_number() {
        lines.clear(14, 18);
        lines.showNewest(said(11, 18));
        assertThat(lines.unread()).hasValue(5);
        assertThat(lines.view().get(5)).isEqualTo(new Unread(4));
        assertThat(((Said) lines.view().get(6)).entry().seq()).isEqualTo(15);
        lines.clear(18, 18);
        lines.showNewest(said(11, 18));
        assertThat(lines.unread()).isEmpty();
    }

    @Test
    void where_more_is_unread_than_a_page_holds_the_announcement_moves_up_with_the_pages() {
        lines.clear(7, 30);
        lines.showNewest(said(21, 30));
        assertThat(lines.view()).contains(new Unread(10));
        lines.prepend(said(11, 20));
        lines.prepend(said(1, 10));
        assertThat(lines.view().stream().filter(Unread.class::isInstance)).containsExactly(new Unread(23));
        assertThat(((Said) lines.view().get(lines.unread().getAsInt() + 1)).entry().seq()).isEqualTo(8);
        lines.showNewest(said(21, 31));
        assertThat(lines.view().stream().filter(Unread.class::isInstance)).hasSize(1);
    }

    @Test
    void a_reply_that_has_waited_since_yesterday_does_not_turn_the_days_back() {
        lines.clear(Long.MAX_VALUE, Long.MAX_VALUE);
        var late = new ArrayList<>(said(11, 12));
        late.add(entry(0, "昨天写的", MONDAY.atTime(20, 0).toInstant(ZoneOffset.UTC)));
        lines.showNewest(late);
        assertThat(days()).containsExactly(MONDAY.plusDays(1));
    }

    @Test
    void it_is_known_which_messages_stand_on_earlier_pages() {
        lines.clear(Long.MAX_VALUE, Long.MAX_VALUE);
        lines.showNewest(said(11, 20));
        lines.prepend(said(1, 10));
        assertThat(lines.isEarlier(Set.of("m-3"))).isTrue();
        assertThat(lines.isEarlier(Set.of("m-15", "m-99"))).isFalse();
    }
}
