package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreFailure;
import deskside.testkit.TestMedia;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.sync.Outbox} promises. */
public abstract class OutboxContract extends PortsContract {

    @Test
    void what_is_attached_to_a_reply_is_queued_with_it() {
        var command = new Command.SendReply("id-1", "k-1", "", 3, null, List.of(TestMedia.PHOTO, TestMedia.VOICE));
        ports.outbox().enqueue(command, "agent-lin", true, NOW, NOW.plus(TWO_HOURS));
        assertThat(ports.outbox().find("id-1").orElseThrow().command()).isEqualTo(command);
    }

    @Test
    void a_command_comes_back_as_it_was_queued() {
        var command = new Command.SendReply("id-1", "k-1", "马上为您核实 😀 'quoted' \"json\"", 7, "s-1");
        var item = ports.outbox().enqueue(command, "agent-lin", true, NOW, NOW.plus(TWO_HOURS));
        assertThat(item).isEqualTo(new OutboxItem(
                command, "agent-lin", 1, true, NOW, NOW.plus(TWO_HOURS), OutboxState.READY, 0, null, null, null, null));
        assertThat(ports.outbox().find("id-1")).contains(item);
        assertThat(ports.outbox().find("id-2")).isEmpty();
    }

    @Test
    void every_kind_of_command_is_kept_whole() {
        var commands = List.of(
                reply("id-1", "k-1", "好"), new Command.AcceptConversation("id-2", "k-1"), new Command.CloseConversation("id-3", "k-1"),
                new Command.TransferConversation("id-4", "k-1", null, ""), new Command.TransferConversation("id-5", "k-1", "sup-zhao", "请看"));
        commands.forEach(this::queue);
        assertThat(ports.outbox().pending()).extracting(OutboxItem::command).isEqualTo(commands);
    }

    @Test
    void the_same_command_again_changes_nothing() {
        var first = queue(reply("id-1", "k-1", "好"));
        ports.outbox().markSending("id-1");
        ports.session().remember(TestShop.AGENT);
        ports.drafts().save(new Draft("k-1", "下一句", 1, NOW));
        var again = ports.outbox().enqueue(reply("id-1", "k-1", "别的"), "agent-x", false, NOW.plusSeconds(5), NOW.plusSeconds(9));
        assertThat(again.command()).isEqualTo(first.command());
        assertThat(again.state()).isEqualTo(OutboxState.SENDING);
        assertThat(ports.outbox().pending()).hasSize(1);
        assertThat(ports.drafts().find("k-1")).isPresent();
    }

    @Test
    void places_count_within_each_aggregate_and_never_repeat() {
        assertThat(queue(reply("id-1", "k-1", "一")).aggregateSeq()).isEqualTo(1);
        assertThat(queue(reply("id-2", "k-2", "二")).aggregateSeq()).isEqualTo(1);
        assertThat(queue(reply("id-3", "k-1", "三")).aggregateSeq()).isEqualTo(2);
        settle("id-3", OutboxState.DROPPED);
        assertThat(queue(reply("id-4", "k-1", "四")).aggregateSeq()).isEqualTo(3);
    }

    @Test
    void a_queued_reply_takes_the_draft_with_it_and_other_commands_leave_it() {
        ports.session().remember(TestShop.AGENT);
        ports.drafts().save(new Draft("k-1", "写到一半", 2, NOW));
        queue(new Command.AcceptConversation("id-1", "k-1"));
        assertThat(ports.drafts().find("k-1")).isPresent();
        queue(reply("id-2", "k-1", "写完了"));
        assertThat(ports.drafts().find("k-1")).isEmpty();
        assertThat(ports.drafts().conversationIds()).isEmpty();
    }

    @Test
    void what_is_at_the_front_of_an_aggregate_is_due_until_one_that_cannot_be_sent() {
        queue(reply("id-1", "k-1", "一"));
        queue(reply("id-2", "k-2", "二"));
        queue(reply("id-3", "k-1", "三"));
        assertThat(due()).containsExactly("id-1", "id-2", "id-3");
        ports.outbox().markSending("id-1");
        assertThat(due()).containsExactly("id-2");
        settle("id-1", OutboxState.ACKED);
        assertThat(due()).containsExactly("id-2", "id-3");
        settle("id-3", OutboxState.HELD);
        queue(reply("id-4", "k-1", "四"));
        assertThat(due()).containsExactly("id-2");
        settle("id-3", OutboxState.DROPPED);
        assertThat(due()).containsExactly("id-2", "id-4");
    }

    @Test
    void what_another_person_queued_or_is_past_its_term_or_waits_for_its_next_attempt_holds_back_what_is_behind_it() {
        ports.outbox().enqueue(reply("id-1", "k-1", "一"), "agent-chen", false, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().enqueue(reply("id-2", "k-2", "二"), "agent-lin", false, NOW, NOW.minusSeconds(1));
        for (var id : List.of("id-3", "id-4", "id-5", "id-6")) {
            queue(reply(id, "k-" + (Integer.parseInt(id.substring(3)) - 3) % 4, id));
        }
        assertThat(due()).containsExactly("id-3", "id-6");
        ports.outbox().markSending("id-3");
        ports.outbox().retryLater("id-3", "没有网络", NOW.plusSeconds(30));
        queue(reply("id-7", "k-0", "七"));
        assertThat(due()).containsExactly("id-6");
        assertThat(ids(ports.outbox().due("agent-chen", NOW, 9))).containsExactly("id-1");
    }

    @Test
    void of_a_long_queue_the_first_are_read_and_none_of_them_is_behind_one_that_is_not() {
        for (var i = 0; i < 12; i++) {
            queue(reply("id-" + i, "k-" + i % 5, "第 " + i));
        }
        assertThat(ids(ports.outbox().due("agent-lin", NOW, 7))).containsExactly("id-0", "id-1", "id-2", "id-3", "id-4", "id-5", "id-6");
    }

    @Test
    void of_several_only_those_that_are_ready_are_marked_as_being_sent() {
        List.of("id-1", "id-2", "id-3").forEach(id -> queue(reply(id, "k-1", id)));
        settle("id-2", OutboxState.DROPPED);
        assertThat(ports.outbox().markSending(List.of("id-1", "id-2", "id-3"))).containsExactlyInAnyOrder("id-1", "id-3");
        assertThat(state("id-2")).isEqualTo(OutboxState.DROPPED);
        assertThat(ports.outbox().pending()).hasSize(2).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(OutboxState.SENDING);
            assertThat(item.attempts()).isEqualTo(1);
        });
    }

    @Test
    void what_was_not_sent_after_all_is_taken_back_and_its_attempt_does_not_count() {
        List.of("id-1", "id-2", "id-3").forEach(id -> queue(reply(id, "k-1", id)));
        ports.outbox().markSending(List.of("id-1", "id-2"));
        settle("id-1", OutboxState.ACKED);
        ports.outbox().takeBack(List.of("id-1", "id-2", "id-3"));
        assertThat(state("id-1")).isEqualTo(OutboxState.ACKED);
        assertThat(ports.outbox().pending()).extracting(OutboxItem::state).containsOnly(OutboxState.READY);
        assertThat(ports.outbox().pending()).extracting(OutboxItem::attempts).containsOnly(0);
        assertThat(due()).containsExactly("id-2", "id-3");
    }

    @Test
    void a_failed_attempt_waits_for_its_time() {
        queue(reply("id-1", "k-1", "一"));
        ports.outbox().markSending("id-1");
        ports.outbox().retryLater("id-1", "没有网络", NOW.plusSeconds(30));
        assertThat(due()).isEmpty();
        assertThat(ports.outbox().due("agent-lin", NOW.plusSeconds(30), 9)).singleElement().satisfies(item -> {
            assertThat(item.attempts()).isEqualTo(1);
            assertThat(item.lastError()).isEqualTo("没有网络");
        });
    }

    @Test
    void a_command_dropped_while_it_was_on_its_way_is_not_revived_by_a_retry() {
        queue(reply("id-1", "k-1", "一"));
        ports.outbox().markSending("id-1");
        settle("id-1", OutboxState.DROPPED);
        ports.outbox().retryLater("id-1", "没有网络", NOW);
        assertThat(state("id-1")).isEqualTo(OutboxState.DROPPED);
    }

    @Test
    void what_was_on_its_way_when_the_desk_died_is_ready_again() {
        queue(reply("id-1", "k-1", "一"));
        queue(reply("id-2", "k-2", "二"));
        ports.outbox().markSending("id-1");
        ports.outbox().recoverInterrupted();
        assertThat(due()).containsExactly("id-1", "id-2");
        assertThat(ports.outbox().find("id-1").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void a_command_can_only_be_sent_when_it_is_ready() {
        queue(reply("id-1", "k-1", "一"));
        ports.outbox().markSending("id-1");
        assertThatThrownBy(() -> ports.outbox().markSending("id-1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ports.outbox().markSending("id-9")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void several_are_marked_and_settled_together() {
        queue(reply("id-1", "k-1", "一"));
        queue(reply("id-2", "k-2", "二"));
        ports.outbox().markSending(List.of("id-1", "id-2"));
        assertThat(ports.outbox().pending()).allSatisfy(item -> assertThat(item.attempts()).isEqualTo(1));
        ports.outbox().settleAll(List.of(new Outbox.Settlement("id-1", OutboxState.ACKED, "r-1", null),
                new Outbox.Settlement("id-2", OutboxState.REJECTED, "r-2", "会话已结束")), NOW);
        assertThat(state("id-1")).isEqualTo(OutboxState.ACKED);
        assertThat(state("id-2")).isEqualTo(OutboxState.REJECTED);
        assertThat(ports.outbox().find("id-2").orElseThrow().lastError()).isEqualTo("会话已结束");
    }

    @Test
    void an_executed_command_keeps_its_receipt_for_ever() {
        queue(reply("id-1", "k-1", "一"));
        ports.outbox().markSending("id-1");
        ports.outbox().settle("id-1", OutboxState.ACKED, "r-77", null, NOW.plusSeconds(1));
        assertThat(ports.outbox().find("id-1").orElseThrow()).satisfies(item -> {
            assertThat(item.receipt()).isEqualTo("r-77");
            assertThat(item.settledAt()).isEqualTo(NOW.plusSeconds(1));
        });
        assertThatThrownBy(() -> settle("id-1", OutboxState.DROPPED)).isInstanceOf(IllegalStateException.class);
        assertThat(state("id-1")).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void a_released_command_keeps_its_payload_and_gets_a_new_deadline() {
        ports.outbox().enqueue(reply("id-1", "k-1", "一"), "agent-lin", true, NOW, NOW.plus(TWO_HOURS));
        ports.outbox().settle("id-1", OutboxState.HELD, null, "顾客又写了", NOW);
        ports.outbox().release("id-1", NOW.plus(Duration.ofHours(5)));
        var item = ports.outbox().find("id-1").orElseThrow();
        assertThat(item).isEqualTo(new OutboxItem(reply("id-1", "k-1", "一"), "agent-lin", 1, false, NOW, NOW.plus(Duration.ofHours(5)),
                OutboxState.READY, 0, null, null, null, null));
        assertThat(ports.outbox().due("agent-lin", NOW, 9)).containsExactly(item);
        assertThatThrownBy(() -> ports.outbox().release("id-1", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_conversation_shows_what_is_pending_and_what_failed() {
        for (var id : List.of("id-1", "id-2", "id-3", "id-4", "id-5")) {
            queue(reply(id, "k-1", id));
        }
        queue(reply("id-6", "k-2", "别处"));
        settle("id-1", OutboxState.ACKED);
        settle("id-2", OutboxState.REJECTED);
        settle("id-3", OutboxState.EXPIRED);
        settle("id-4", OutboxState.DROPPED);
        assertThat(ids(ports.outbox().ofConversation("k-1"))).containsExactly("id-2", "id-3", "id-5");
        assertThat(ids(ports.outbox().pending())).containsExactly("id-5", "id-6");
        assertThat(ids(ports.outbox().recent(2))).containsExactly("id-6", "id-5");
    }

    @Test
    void of_the_newest_those_of_some_types_are_found() {
        queue(new Command.AcceptConversation("id-1", "k-1"));
        queue(reply("id-2", "k-1", "您好"));
        queue(new Command.AcceptConversation("id-3", "k-2"));
        queue(new Command.CloseConversation("id-4", "k-2"));
        queue(reply("id-5", "k-3", "在的"));
        var accepted = Set.<Class<? extends Command>>of(Command.AcceptConversation.class);
        assertThat(ids(ports.outbox().recent(9, accepted))).containsExactly("id-3", "id-1");
        assertThat(ids(ports.outbox().recent(4, accepted))).as("the oldest is not one of the newest four").containsExactly("id-3");
        assertThat(ids(ports.outbox().recent(9, Set.of(Command.CloseConversation.class, Command.SendReply.class)))).containsExactly("id-5", "id-4", "id-2");
        assertThat(ports.outbox().recent(9, Set.of(Command.OpenCase.class))).isEmpty();
        assertThat(ports.outbox().recent(9, Set.of())).isEmpty();
    }

    @Test
    void pending_commands_move_behind_a_place_that_is_used_and_keep_their_order() {
        queue(reply("id-1", "k-1", "一"));
        settle("id-1", OutboxState.ACKED);
        queue(reply("id-2", "k-1", "二"));
        queue(reply("id-3", "k-1", "三"));
        queue(reply("id-4", "k-2", "四"));
        settle("id-3", OutboxState.HELD);
        ports.outbox().markSending("id-2");
        ports.outbox().moveBehind("conversation:k-1", 3);
        assertThat(place("id-2")).isEqualTo(4);
        assertThat(state("id-2")).isEqualTo(OutboxState.READY);
        assertThat(place("id-3")).isEqualTo(5);
        assertThat(state("id-3")).as("what waits for a person still does").isEqualTo(OutboxState.HELD);
        assertThat(place("id-1")).as("what is done keeps its place").isEqualTo(1);
        assertThat(place("id-4")).as("other conversations are not concerned").isEqualTo(1);
        assertThat(due()).containsExactly("id-2", "id-4");
        assertThat(queue(reply("id-5", "k-1", "五")).aggregateSeq()).isEqualTo(6);
    }

    @Test
    void changes_are_told_with_their_conversation() {
        var heard = new ArrayList<StoreEvent>();
        try (var _ = collect(heard::add)) {
            queue(reply("id-1", "k-1", "一"));
            ports.outbox().markSending("id-1");
            settle("id-1", OutboxState.ACKED);
        }
        assertThat(heard).hasSize(3).containsOnly(new StoreEvent.OutboxChanged(Set.of("k-1")));
    }

    @Test
    void a_desk_that_gives_away_what_it_has_takes_nothing_more() {
        var there = queue(reply("id-1", "k-1", "好"));
        ports.outbox().stopTaking();
        assertThatThrownBy(() -> queue(reply("id-2", "k-1", "再等等"))).isInstanceOf(StoreFailure.class);
        assertThat(ports.outbox().pending()).containsExactly(there);
        assertThat(queue(reply("id-1", "k-1", "好"))).as("the same again is no new one").isEqualTo(there);
        settle("id-1", OutboxState.DROPPED);
        assertThat(ports.outbox().pending()).isEmpty();
    }

    private OutboxItem queue(Command command) {
        return ports.outbox().enqueue(command, "agent-lin", false, NOW, NOW.plus(TWO_HOURS));
    }

    private void settle(String commandId, OutboxState state) {
        ports.outbox().settle(commandId, state, null, null, NOW);
    }

    private long place(String commandId) {
        return ports.outbox().find(commandId).orElseThrow().aggregateSeq();
    }

    private OutboxState state(String commandId) {
        return ports.outbox().find(commandId).orElseThrow().state();
    }

    private List<String> due() {
        return ids(ports.outbox().due("agent-lin", NOW, 99));
    }

    private static List<String> ids(List<OutboxItem> items) {
        return items.stream().map(item -> item.command().commandId()).toList();
    }
}
