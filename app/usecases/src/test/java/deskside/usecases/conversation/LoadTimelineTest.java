package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import deskside.domain.sync.OutboxState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTimelineTest {

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK)
            .conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofSeconds(10))
            .message("v-1", 1, Sender.CUSTOMER, "电话 13800002207", null);

    @Test
    void personal_data_is_masked_before_it_leaves_the_use_case() {
        var timeline = load();

        assertThat(timeline.customerName()).isEqualTo("王*敏");
        assertThat(timeline.entries().getFirst().text()).isEqualTo("电话 138****2207");
        assertThat(timeline.entries().getFirst().masked()).isTrue();
    }

    @Test
    void a_queued_reply_stands_at_the_end_and_is_not_called_delivered() {
        send("好的");

        var last = load().entries().getLast();
        assertThat(last.text()).isEqualTo("好的");
        assertThat(last.author()).isEqualTo("林晓");
        assertThat(last.state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void a_delivered_reply_shows_once_even_before_its_receipt() {
        var commandId = send("好的");
        fixture.desk.outbox.markSending(commandId);
        fixture.message("v-1", 2, Sender.AGENT, "好的", commandId);

        var entries = load().entries();

        assertThat(entries).extracting(TimelineEntry::text).containsExactly("电话 138****2207", "好的");
        assertThat(entries.getLast().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(entries.getLast().key()).isEqualTo(commandId);
    }

    @Test
    void a_refused_reply_stays_visible_with_its_reason() {
        var commandId = send("好的");
        fixture.desk.outbox.markSending(commandId);
        fixture.desk.outbox.settle(commandId, OutboxState.REJECTED, null, "a colleague has the conversation now", fixture.desk.clock.instant());

        var last = load().entries().getLast();

        assertThat(last.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(last.stateReason()).isEqualTo("a colleague has the conversation now");
    }

    @Test
    void a_held_reply_needs_a_decision_and_then_goes_out_with_the_same_id() {
        var commandId = hold(send("好的"));
        assertThat(load().entries().getLast().state()).isEqualTo(DeliveryState.NEEDS_DECISION);

        fixture.decide.send(commandId);

        assertThat(load().entries().getLast().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(load().entries().getLast().key()).isEqualTo(commandId);
    }

    @Test
    void editing_a_held_reply_puts_it_before_what_is_typed_and_gives_the_command_up() {
        var commandId = hold(send("已为您登记"));
        fixture.desk.drafts.save(new Draft("v-1", "稍等", 2, fixture.desk.clock.instant()));

        fixture.decide.edit(commandId);

        assertThat(fixture.desk.drafts.find("v-1").orElseThrow().text()).isEqualTo("已为您登记\n稍等");
        assertThat(fixture.desk.outbox.find(commandId).orElseThrow().state()).isEqualTo(OutboxState.DROPPED);
    }

    @Test
    void a_decision_that_comes_too_late_changes_nothing() {
        var commandId = send("好的");

        fixture.decide.drop(commandId);

        assertThat(fixture.desk.outbox.find(commandId).orElseThrow().state()).isEqualTo(OutboxState.READY);
    }

    @Test
    void a_waiting_close_is_shown_as_closing() {
        fixture.handle.close("v-1");

        assertThat(load().closing()).isTrue();
        assertThat(load().ownership()).isEqualTo(Ownership.CLOSED);
    }

    private Timeline load() {
        return fixture.loadTimeline.load("v-1", 50).orElseThrow();
    }

    private String send(String text) {
        return ((SendReply.Outcome.Queued) fixture.sendReply.send("v-1", text, null)).commandId();
    }

    private String hold(String commandId) {
        fixture.desk.outbox.settle(commandId, OutboxState.HELD, null, "the customer wrote meanwhile", fixture.desk.clock.instant());
        return commandId;
    }
}
