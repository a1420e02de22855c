package deskside.usecases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.OutboxState;
import deskside.testkit.TestMedia;
import deskside.usecases.conversation.SendReply.Outcome;
import deskside.usecases.conversation.SendReply.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendReplyTest {

    private final DeskFixture fixture = new DeskFixture().customer("c-1", "王小敏", Tier.BLACK)
            .conversation("v-1", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofSeconds(10))
            .message("v-1", 1, Sender.CUSTOMER, "在吗", null);

    @Test
    void a_reply_is_queued_with_what_the_agent_had_seen_and_its_draft_is_gone() {
        fixture.desk.drafts.save(new Draft("v-1", "马上为您查", 5, fixture.desk.clock.instant()));

        var outcome = fixture.sendReply.send("v-1", "  马上为您查 ", "s-1");

        var commandId = ((Outcome.Queued) outcome).commandId();
        var item = fixture.desk.outbox.find(commandId).orElseThrow();
        assertThat(item.command()).isEqualTo(new Command.SendReply(commandId, "v-1", "马上为您查", 1, "s-1"));
        assertThat(item.state()).isEqualTo(OutboxState.READY);
        assertThat(item.offline()).isFalse();
        assertThat(item.notAfter()).isEqualTo(fixture.desk.clock.instant().plus(Duration.ofHours(2)));
        assertThat(fixture.desk.drafts.find("v-1")).isEmpty();
    }

    @Test
    void a_message_that_the_conversation_counts_but_the_desk_has_not_pulled_yet_was_not_seen() {
        fixture.conversation("v-2", "c-1", ConversationStatus.ACTIVE, DeskFixture.LIN, Duration.ofSeconds(10));

        var outcome = (Outcome.Queued) fixture.sendReply.send("v-2", "您好", null);

        assertThat(fixture.desk.outbox.find(outcome.commandId()).orElseThrow().command())
                .isEqualTo(new Command.SendReply(outcome.commandId(), "v-2", "您好", 0, null));
    }

    @Test
    void a_photo_is_sent_without_words_and_comes_back_into_the_draft_when_it_was_held() {
        var photos = List.of(TestMedia.PHOTO, TestMedia.TALL);
        var outcome = (Outcome.Queued) fixture.sendReply.send("v-1", " ", photos, null);

        assertThat(fixture.desk.outbox.find(outcome.commandId()).orElseThrow().command())
                .isEqualTo(new Command.SendReply(outcome.commandId(), "v-1", "", 1, null, photos));
        assertThat(fixture.loadQueue.load().getFirst().lastText()).isEqualTo("[图片] ×2");
        assertThat(fixture.loadTimeline.load("v-1", 9).orElseThrow().entries().getLast().attachments()).isEqualTo(photos);
        fixture.desk.drafts.save(new Draft("v-1", "还有", 2, fixture.desk.clock.instant(), List.of(TestMedia.VOICE)));
        fixture.desk.outbox.settle(outcome.commandId(), OutboxState.HELD, null, "held", fixture.desk.clock.instant());
        fixture.decide.edit(outcome.commandId());
        assertThat(fixture.desk.drafts.find("v-1").orElseThrow().attachments()).containsExactly(TestMedia.PHOTO, TestMedia.TALL, TestMedia.VOICE);
    }

    @Test
    void ten_photos_are_too_many_and_no_words_without_any_are_refused() {
        assertThat(fixture.sendReply.send("v-1", "看图", Collections.nCopies(10, TestMedia.PHOTO), null)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(SendReply.Refusal.TOO_MANY_ATTACHMENTS));
        assertThat(fixture.sendReply.send("v-1", " ", List.of(), null)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_reply_made_offline_says_so() {
        fixture.desk.connection.become(ConnectionStatus.State.OFFLINE, "the hub does not answer");

        var outcome = (Outcome.Queued) fixture.sendReply.send("v-1", "好的", null);

        assertThat(fixture.desk.outbox.find(outcome.commandId()).orElseThrow().offline()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"您的订单 {order.number} 已发货", "{customer.name}您好"})
    void a_slot_that_nobody_filled_blocks_the_reply(String text) {
        var refused = (Outcome.Refused) fixture.sendReply.send("v-1", text, null);

        assertThat(refused.refusal()).isEqualTo(Refusal.EMPTY_SLOT);
        assertThat(text).contains(refused.detail());
        assertThat(fixture.desk.outbox.pending()).isEmpty();
    }

    @Test
    void braces_that_are_no_slot_are_the_agents_own() {
        assertThat(fixture.sendReply.send("v-1", "请在 {设置} 里打开", null)).isInstanceOf(Outcome.Queued.class);
    }

    @Test
    void a_blank_text_is_refused_so_that_a_second_enter_sends_nothing() {
        assertThat(fixture.sendReply.send("v-1", " \n ", null)).isEqualTo(new Outcome.Refused(Refusal.EMPTY, ""));
    }

    @Test
    void a_text_over_the_limit_is_refused_with_the_limit() {
        assertThat(fixture.sendReply.send("v-1", "长".repeat(SendReply.MAX_LENGTH + 1), null))
                .isEqualTo(new Outcome.Refused(Refusal.TOO_LONG, "4000"));
        assertThat(fixture.sendReply.send("v-1", "长".repeat(SendReply.MAX_LENGTH), null)).isInstanceOf(Outcome.Queued.class);
    }

    @Test
    void a_promise_beyond_the_policies_is_refused_with_what_may_be_said_and_the_draft_stays() {
        fixture.desk.put(List.of(CheckReplyTest.REFUNDS));
        fixture.desk.drafts.save(new Draft("v-1", "我们保证今天一定到账", 5, fixture.desk.clock.instant()));

        var refused = (Outcome.Refused) fixture.sendReply.send("v-1", "我们保证今天一定到账", null);

        assertThat(refused.refusal()).isEqualTo(Refusal.RISK);
        assertThat(refused.hits()).hasSize(1);
        assertThat(fixture.desk.outbox.pending()).isEmpty();
        assertThat(fixture.desk.drafts.find("v-1")).isPresent();
        assertThat(fixture.sendReply.send("v-1", refused.hits().getFirst().applyTo("我们保证今天一定到账"), null)).isInstanceOf(Outcome.Queued.class);
    }

    @Test
    void what_needs_a_second_person_is_refused_too_and_a_warning_passes() {
        var refused = (Outcome.Refused) fixture.sendReply.send("v-1", "这边给您补偿200元", null);

        assertThat(refused.hits()).extracting(RiskHit::verdict).containsExactly(RiskVerdict.SECOND_PERSON);
        assertThat(fixture.sendReply.send("v-1", "这个不归我管", null)).isInstanceOf(Outcome.Queued.class);
    }

    @Test
    void a_risky_reply_is_refused_offline_as_well() {
        fixture.desk.connection.become(ConnectionStatus.State.OFFLINE, "the hub does not answer");

        assertThat(fixture.sendReply.send("v-1", "您加❤️微❤️信聊", "s-1")).isInstanceOf(Outcome.Refused.class);
        assertThat(fixture.desk.outbox.pending()).isEmpty();
    }

    @Test
    void a_conversation_that_is_not_there_is_named() {
        assertThat(fixture.sendReply.send("v-9", "您好", null)).isEqualTo(new Outcome.Refused(Refusal.NO_CONVERSATION, "v-9"));
    }
}
