package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.RiskClass;
import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.SendReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposerViewModelTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final String TRACKING = TestShop.FRYER_ON_THE_WAY.shipments().getFirst().trackingNumber();
    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final ComposerViewModel composer = new ComposerViewModel(services);

    private void open(String conversationId) {
        services.context().select(conversationId);
    }

    private void type(String text) {
        composer.textProperty().set(composer.textProperty().get() + text);
        composer.caretMoved(composer.textProperty().get().length());
    }

    private String typed() {
        return composer.textProperty().get();
    }

    private String savedDraft(String conversationId) {
        return fixture.desk.drafts.find(conversationId).map(Draft::text).orElse("");
    }

    @Test
    void what_is_typed_is_on_disk_within_a_second_although_typing_goes_on() {
        open(WANG);
        for (var i = 0; i < 12; i++) {
            type("字");
            tasks.advance(Duration.ofMillis(80));
        }
        assertThat(savedDraft(WANG)).startsWith("字字字字字");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(savedDraft(WANG)).isEqualTo(typed());
    }

    @Test
    void a_draft_waits_for_its_conversation_with_its_caret() {
        open(WANG);
        type("已为您核实");
        composer.caretMoved(2);
        open(ALVAREZ);
        assertThat(typed()).isEmpty();
        assertThat(savedDraft(WANG)).isEqualTo("已为您核实");
        open(WANG);
        assertThat(typed()).isEqualTo("已为您核实");
        assertThat(composer.caretProperty().get()).isEqualTo(2);
    }

    @Test
    void keys_pressed_before_the_draft_has_been_read_stay_behind_it() {
        fixture.useCases.keepDraft().keep(WANG, "您好，", 3);
        tasks.hold();
        open(WANG);
        type("请稍等");
        tasks.runHeld();
        assertThat(typed()).isEqualTo("您好，请稍等");
    }

    @Test
    void pressing_send_twice_sends_once() {
        open(WANG);
        type("马上为您处理");
        tasks.hold();
        composer.send();
        composer.send();
        tasks.runHeld();
        assertThat(fixture.commands()).singleElement().isInstanceOf(Command.SendReply.class);
        assertThat(typed()).isEmpty();
    }

    @Test
    void a_sent_text_never_comes_back_as_a_draft() {
        open(WANG);
        type("马上为您处理");
        composer.send();
        tasks.advance(Duration.ofSeconds(5));
        open(ALVAREZ);
        open(WANG);
        assertThat(typed()).isEmpty();
        assertThat(savedDraft(WANG)).isEmpty();
    }

    @Test
    void keys_pressed_while_a_reply_becomes_durable_belong_to_the_next_one() {
        open(WANG);
        type("第一条");
        tasks.hold();
        composer.send();
        type("第二条");
        tasks.runHeld();
        assertThat(typed()).isEqualTo("第二条");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(savedDraft(WANG)).isEqualTo("第二条");
    }

    @Test
    void a_refused_reply_stays_in_the_box_with_the_reason() {
        open(WANG);
        type("您的订单 {order.number} 已发货");
        composer.send();
        assertThat(fixture.commands()).isEmpty();
        assertThat(typed()).contains("{order.number}");
        assertThat(composer.refusalProperty().get()).isEqualTo(new SendReply.Outcome.Refused(SendReply.Refusal.EMPTY_SLOT, "{order.number}"));
        type("。");
        assertThat(composer.refusalProperty().get()).isNull();
    }

    @Test
    void a_suggestion_sent_at_once_leaves_what_is_typed() {
        open(WANG);
        type("稍后再说");
        composer.send("您好，包裹正在运输。", null);
        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.SendReply.class,
                reply -> assertThat(reply.text()).isEqualTo("您好，包裹正在运输。"));
        assertThat(typed()).isEqualTo("稍后再说");
        assertThat(savedDraft(WANG)).isEqualTo("稍后再说");
    }

    @Test
    void an_insert_goes_to_the_caret() {
        open(WANG);
        type("您好。再见");
        composer.caretMoved(3);
        composer.insert("已为您登记。", null);
        assertThat(typed()).isEqualTo("您好。已为您登记。再见");
        assertThat(composer.caretProperty().get()).isEqualTo(9);
    }

    @Test
    void a_quotation_stands_before_what_is_typed_and_the_caret_stays_in_its_words() {
        open(WANG);
        type("马上查");
        composer.caretMoved(2);
        composer.quote("快递三天没动了，\n什么时候能到？");
        assertThat(typed()).isEqualTo("「快递三天没动了， 什么时候能到？」\n马上查");
        assertThat(typed().substring(composer.caretProperty().get())).isEqualTo("查");
        composer.quote("很".repeat(100));
        assertThat(typed()).startsWith("「" + "很".repeat(60) + "…」\n「快递");
    }

    @Test
    void editing_a_held_reply_puts_it_before_what_is_typed() {
        open(WANG);
        var held = fixture.heldReply(TestShop.WANG_ASKS, "我再为您核实");
        type("另外");
        composer.editHeld(held);
        assertThat(typed()).isEqualTo("我再为您核实\n另外");
        assertThat(fixture.desk.outbox.pending()).isEmpty();
    }

    @Test
    void a_reply_that_was_not_sent_after_all_is_taken_back_into_the_box_and_stays_on_record() {
        open(WANG);
        var failed = fixture.send(TestShop.WANG_ASKS, "我再为您核实");
        fixture.desk.outbox.markSending(failed);
        fixture.desk.outbox.settle(failed, OutboxState.REJECTED, "1", "会话已结束", fixture.desk.clock.instant());
        type("另外");
        composer.editHeld(failed);
        assertThat(typed()).isEqualTo("我再为您核实\n另外");
        assertThat(fixture.desk.outbox.find(failed).orElseThrow().state()).isEqualTo(OutboxState.REJECTED);
    }

    @Test
    void the_agent_counts_as_typing_until_two_seconds_without_a_key() {
        open(WANG);
        type("a");
        tasks.advance(Duration.ofMillis(1900));
        type("b");
        tasks.advance(Duration.ofMillis(1900));
        assertThat(services.context().typingProperty().get()).isTrue();
        tasks.advance(Duration.ofMillis(200));
        assertThat(services.context().typingProperty().get()).isFalse();
    }

    @Test
    void a_slash_at_the_start_of_a_line_offers_scripts_and_takes_one_in_its_place() {
        open(WANG);
        type("您好\n/致歉");
        assertThat(composer.isLookingUp()).isTrue();
        assertThat(composer.lookup().hits()).isNotEmpty();
        assertThat(composer.chooseLookup()).isTrue();
        assertThat(typed()).startsWith("您好\n").doesNotContain("/致歉").contains("非常抱歉");
        assertThat(composer.isLookingUp()).isFalse();
    }

    private ReplyRisk.@Nullable Finding risk() {
        return composer.risk().findingProperty().get();
    }

    @Test
    void a_risky_promise_is_found_a_moment_after_the_last_key() {
        open(WANG);
        type("亲，我们是全网最低价");
        assertThat(risk()).isNull();
        tasks.advance(ReplyRisk.PAUSE.minusMillis(10));
        type("。");
        tasks.advance(ReplyRisk.PAUSE.minusMillis(10));
        assertThat(risk()).isNull();
        tasks.advance(Duration.ofMillis(10));
        assertThat(risk().hit().riskClass()).isEqualTo(RiskClass.ABSOLUTE);
        assertThat(risk().stops()).isTrue();
        assertThat(services.texts().has(risk().hit().explanation())).isTrue();
    }

    @Test
    void what_stops_a_reply_is_shown_before_what_only_warns() {
        open(WANG);
        type("这个不归我管。");
        tasks.advance(ReplyRisk.PAUSE);
        assertThat(risk().stops()).isFalse();
        type("您加我微信");
        tasks.advance(ReplyRisk.PAUSE);
        assertThat(risk().hit().riskClass()).isEqualTo(RiskClass.OFF_PLATFORM);
    }

    @Test
    void rewriting_puts_the_safe_words_in_the_place_of_the_risky_ones() {
        open(WANG);
        type("有事您加我微信，谢谢");
        tasks.advance(ReplyRisk.PAUSE);
        var safe = risk().hit().applyTo(typed());
        composer.rewrite();
        assertThat(typed()).isEqualTo(safe).endsWith("，谢谢").doesNotContain("微信");
        assertThat(risk()).isNull();
        tasks.advance(Duration.ofSeconds(1));
        assertThat(savedDraft(WANG)).isEqualTo(safe);
    }

    @Test
    void rewriting_while_keys_still_come_looks_at_the_text_as_it_is_now() {
        open(WANG);
        type("有事您加我微信");
        tasks.advance(ReplyRisk.PAUSE);
        composer.textProperty().set("王女士，" + typed());
        composer.rewrite();
        assertThat(typed()).startsWith("王女士，有事您").doesNotContain("微信");
    }

    @Test
    void an_answer_about_an_earlier_text_is_dropped() {
        open(WANG);
        type("您加我微信");
        tasks.hold();
        tasks.advance(ReplyRisk.PAUSE);
        composer.textProperty().set("");
        tasks.runHeld();
        assertThat(risk()).isNull();
    }

    @Test
    void a_reply_refused_for_its_risk_shows_the_same_at_once() {
        open(WANG);
        type(" 您加我微信");
        composer.send();
        assertThat(fixture.commands()).isEmpty();
        assertThat(composer.refusalProperty().get().refusal()).isEqualTo(SendReply.Refusal.RISK);
        assertThat(risk().text().substring(risk().hit().start(), risk().hit().end())).contains("微信");
        composer.rewrite();
        composer.send();
        assertThat(fixture.commands()).hasSize(1);
    }

    @Test
    void a_draft_that_comes_back_is_looked_at_and_another_chat_has_no_mark() {
        fixture.useCases.keepDraft().keep(WANG, "您加我微信", 0);
        open(WANG);
        tasks.advance(ReplyRisk.PAUSE);
        assertThat(risk()).isNotNull();
        open(ALVAREZ);
        assertThat(risk()).isNull();
    }

    @Test
    void a_script_comes_with_the_facts_of_the_open_conversation() {
        fixture.withEngine();
        open(WANG);
        type("/致歉");
        assertThat(composer.lookup().hits()).anyMatch(hit -> hit.passage().contains(TRACKING));
        composer.chooseLookup();
        assertThat(typed()).contains(TRACKING).doesNotContain("{");
    }

    @Test
    void a_slot_without_a_fact_stays_to_be_typed() {
        open(WANG);
        type("/致歉");
        composer.chooseLookup();
        assertThat(typed()).contains("{shipment.tracking}");
    }

    /** Said to two customers, so that it is the agent's own phrase. */
    private void saidBefore(String sentence) {
        fixture.useCases.completeReply().sent("k-1", sentence);
        fixture.useCases.completeReply().sent("k-2", sentence);
    }

    private Completion.@Nullable Offer offered() {
        return composer.completion().offerProperty().get();
    }

    @Test
    void a_sentence_said_to_several_customers_is_continued_after_a_pause_and_taken_by_a_key() {
        saidBefore("非常抱歉给您带来不便，我马上为您核实。");
        open(WANG);
        type("您好！非常");
        assertThat(offered()).isNull();
        tasks.advance(Completion.PAUSE);
        assertThat(offered().rest()).isEqualTo("抱歉给您带来不便，我马上为您核实。");
        type("抱歉");
        assertThat(offered().rest()).isEqualTo("给您带来不便，我马上为您核实。");
        assertThat(composer.complete()).isTrue();
        assertThat(typed()).isEqualTo("您好！非常抱歉给您带来不便，我马上为您核实。");
        assertThat(offered()).isNull();
        assertThat(composer.complete()).isFalse();
    }

    @Test
    void completion_backs_off_when_it_is_typed_over() {
        saidBefore("请您稍等，我这边查一下。");
        saidBefore("请问您的收货地址有变化吗？");
        open(WANG);
        type("请您");
        tasks.advance(Completion.PAUSE);
        assertThat(offered()).isNotNull();
        type("放心。");
        tasks.advance(Completion.PAUSE);
        // Refused once: two letters are too few now, and the refused sentence does not come back.
        type("请问");
        tasks.advance(Completion.PAUSE);
        assertThat(offered()).isNull();
        type("您的");
        tasks.advance(Completion.PAUSE);
        assertThat(offered().rest()).startsWith("收货地址");
        type("快递到了。请您稍等");
        tasks.advance(Completion.PAUSE);
        assertThat(offered()).isNull();
        open(ALVAREZ);
        type("请您");
        tasks.advance(Completion.PAUSE);
        assertThat(offered()).isNotNull();
    }

    @Test
    void nothing_is_offered_while_an_input_method_composes() {
        saidBefore("非常抱歉给您带来不便，我马上为您核实。");
        open(WANG);
        type("非常");
        composer.composing(true);
        tasks.advance(Completion.PAUSE.multipliedBy(4));
        assertThat(offered()).isNull();
        type("??wuliu");
        assertThat(composer.isLookingUp()).isFalse();
        composer.send();
        assertThat(fixture.commands()).isEmpty();
        composer.textProperty().set("非常");
        composer.caretMoved(2);
        composer.composing(false);
        tasks.advance(Completion.PAUSE);
        assertThat(offered()).isNotNull();
    }

    @Test
    void what_is_put_in_while_an_input_method_composes_waits_for_its_word() {
        open(WANG);
        type("wuliu");
        composer.composing(true);
        composer.insert("已为您登记。", null);
        assertThat(typed()).isEqualTo("wuliu");
        composer.textProperty().set("物流");
        composer.caretMoved(2);
        composer.composing(false);
        assertThat(typed()).isEqualTo("物流已为您登记。");
    }

    @Test
    void sending_an_empty_box_says_nothing_and_does_nothing() {
        open(WANG);
        type(" ");
        composer.send();
        assertThat(composer.refusalProperty().get()).isNull();
        assertThat(fixture.commands()).isEmpty();
    }

    @Test
    void closing_saves_the_last_keys() {
        open(WANG);
        type("最后几个字");
        composer.close();
        assertThat(savedDraft(WANG)).isEqualTo("最后几个字");
    }

    @Test
    void what_needs_a_second_person_is_told_first_and_asked_for_by_a_second_press_with_neutral_words_for_the_customer() {
        open(WANG);
        type("这边给您补偿200元");
        composer.send();
        assertThat(fixture.commands()).as("the agent is told before anybody else").isEmpty();
        assertThat(composer.risk().findingProperty().get().forSecondPerson()).isTrue();
        assertThat(typed()).isEqualTo("这边给您补偿200元");
        composer.send();
        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.RequestReply.class,
                asked -> assertThat(asked.text()).isEqualTo("这边给您补偿200元"));
        assertThat(typed()).contains("主管");
        composer.send();
        assertThat(fixture.commands()).last().isInstanceOf(Command.SendReply.class);
        assertThat(typed()).isEmpty();
    }

    @Test
    void other_words_are_looked_at_anew_before_anybody_is_asked() {
        open(WANG);
        type("这边给您补偿200元");
        tasks.advance(ReplyRisk.PAUSE);
        type("，好评返现10元");
        composer.send();
        assertThat(fixture.commands()).isEmpty();
        assertThat(composer.risk().findingProperty().get().forSecondPerson()).as("a part of it is forbidden").isFalse();
        composer.send();
        assertThat(fixture.commands()).isEmpty();
    }
}
