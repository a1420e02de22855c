package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.customer.Tier;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadQueueTest {

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK).customer("c-2", "陈立", Tier.REGULAR)
            .customer("c-3", "刘洋", Tier.REGULAR);

    @Test
    void the_longest_waiting_comes_first_and_a_high_tier_has_a_head_start() {
        fixture.conversation("regular", "c-2", ConversationStatus.WAITING, null, Duration.ofSeconds(90))
                .conversation("black", "c-1", ConversationStatus.WAITING, null, Duration.ofSeconds(20))
                .conversation("answered", "c-3", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        assertThat(fixture.loadQueue.load()).extracting(QueueRow::conversationId).containsExactly("black", "regular", "answered");
    }

    @Test
    void what_came_since_the_chat_was_last_open_is_counted_and_an_unopened_chat_has_no_count() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofMinutes(1));
        assertThat(fixture.loadQueue.load().getFirst().unread()).isZero();
        var last = fixture.desk.conversations.find("v-1").orElseThrow().lastMessageSeq();
        fixture.desk.readMarks.save("v-1", last - 1);
        assertThat(fixture.loadQueue.load().getFirst().unread()).isEqualTo(1);
        fixture.desk.readMarks.save("v-1", last);
        assertThat(fixture.loadQueue.load().getFirst().unread()).isZero();
    }

    @Test
    void a_queued_reply_ends_the_waiting_and_is_marked() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofMinutes(1));

        // From a desk of an earlier version: today's would refuse to send a telephone number.
        var now = fixture.desk.clock.instant();
        fixture.desk.outbox.enqueue(new Command.SendReply("r-1", "v-1", "马上为您查，电话 13800002207", 1, null), DeskFixture.LIN, false, now, now.plusSeconds(60));

        var row = fixture.loadQueue.load().getFirst();
        assertThat(row.waitingSince()).isNull();
        assertThat(row.waiting()).isEqualTo(1);
        assertThat(row.lastText()).isEqualTo("马上为您查，电话 138****2207");
    }

    @Test
    void a_held_reply_leaves_the_customer_waiting_whatever_waits_before_or_after_it() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofMinutes(1));
        var since = fixture.loadQueue.load().getFirst().waitingSince();

        var first = queued("稍等，我看一下");
        var second = queued("我再确认一下");
        hold(second);
        assertThat(fixture.loadQueue.load().getFirst().waitingSince()).isEqualTo(since);

        fixture.decide.drop(second);
        assertThat(fixture.loadQueue.load().getFirst().waitingSince()).isNull();

        hold(first);
        queued("还在核实");
        assertThat(fixture.loadQueue.load().getFirst().waitingSince()).isEqualTo(since);
    }

    private String queued(String text) {
        return ((SendReply.Outcome.Queued) fixture.sendReply.send("v-1", text, null)).commandId();
    }

    private void hold(String commandId) {
        fixture.desk.outbox.settle(commandId, OutboxState.HELD, null, Reason.HELD_CUSTOMER_WROTE.with(1), fixture.desk.clock.instant());
    }

    @Test
    void an_accepted_conversation_is_mine_before_the_hub_has_heard_of_it() {
        fixture.conversation("v-1", "c-1", ConversationStatus.WAITING, null, Duration.ofMinutes(1));

        fixture.handle.accept("v-1");

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.MINE);
    }

    @Test
    void a_colleagues_conversation_is_a_colleagues() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, "a-chen", Duration.ofMinutes(1));

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.COLLEAGUE);
    }

    @Test
    void a_conversation_whose_close_still_waits_stays_in_the_list() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        fixture.handle.close("v-1");

        var row = fixture.loadQueue.load().getFirst();
        assertThat(row.ownership()).isEqualTo(Ownership.CLOSED);
        assertThat(row.waiting()).isEqualTo(1);
    }

    @Test
    void a_transferred_one_waits_for_whoever_takes_it() {
        fixture.conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, null);

        fixture.handle.transfer("v-1", null, "客户只说英文");

        assertThat(fixture.loadQueue.load().getFirst().ownership()).isEqualTo(Ownership.WAITING);
    }
}
