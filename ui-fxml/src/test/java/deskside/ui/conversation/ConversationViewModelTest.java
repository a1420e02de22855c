package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Entity;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.Ownership;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final ConversationViewModel conversation = new ConversationViewModel(services);

    private void settle() {
        tasks.advance(Duration.ofSeconds(1));
    }

    @Test
    void a_message_that_arrives_is_added_at_the_end() {
        services.context().select(TestShop.WANG_ASKS.id());
        var before = conversation.entries().size();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        settle();
        assertThat(conversation.entries()).hasSize(before + 1);
        assertThat(conversation.entries().getLast().text()).isEqualTo("在吗？");
    }

    @Test
    void the_answer_for_a_conversation_left_meanwhile_is_dropped() {
        tasks.hold();
        services.context().select(TestShop.WANG_ASKS.id());
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        tasks.runHeld();
        assertThat(conversation.timelineProperty().get().conversation().id()).isEqualTo(TestShop.ALVAREZ_FOLLOW_UP.id());
        assertThat(conversation.entries()).hasSize(2);
    }

    @Test
    void a_reply_is_delivered_only_after_the_receipt_and_stays_one_bubble() {
        services.context().select(TestShop.WANG_ASKS.id());
        var before = conversation.entries().size();
        var id = fixture.send(TestShop.WANG_ASKS, "马上为您处理");
        settle();
        assertThat(conversation.entries()).hasSize(before + 1);
        assertThat(conversation.entries().getLast().state()).isEqualTo(DeliveryState.QUEUED);
        fixture.deliver(id);
        settle();
        assertThat(conversation.entries()).hasSize(before + 1);
        assertThat(conversation.entries().getLast().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void taking_a_waiting_conversation_makes_it_mine_at_once() {
        services.context().select(TestShop.CHEN_WAITS.id());
        assertThat(conversation.timelineProperty().get().ownership()).isEqualTo(Ownership.WAITING);
        conversation.accept();
        settle();
        assertThat(conversation.timelineProperty().get().ownership()).isEqualTo(Ownership.MINE);
    }

    @Test
    void a_held_reply_is_sent_as_it_is_when_the_person_says_so() {
        services.context().select(TestShop.WANG_ASKS.id());
        var held = fixture.heldReply(TestShop.WANG_ASKS, "我再为您核实");
        settle();
        assertThat(conversation.entries().getLast().state()).isEqualTo(DeliveryState.NEEDS_DECISION);
        conversation.sendHeld(held);
        settle();
        assertThat(conversation.entries().getLast().state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void a_transfer_goes_to_whoever_takes_it_with_the_note() {
        services.context().select(TestShop.WANG_ASKS.id());
        conversation.transfer(" 已核实订单 ");
        assertThat(fixture.commands()).singleElement().isInstanceOfSatisfying(Command.TransferConversation.class, transfer -> {
            assertThat(transfer.toAccountId()).isNull();
            assertThat(transfer.note()).isEqualTo("已核实订单");
        });
    }

    /** Written at the hub, before this desk opens the conversation. @return the last sequence */
    private long manyMessages(int count) {
        var wang = fixture.desk.conversations.find(TestShop.WANG_ASKS.id()).orElseThrow();
        var last = wang.lastMessageSeq() + count;
        var entities = new ArrayList<Entity>();
        for (var seq = wang.lastMessageSeq() + 1; seq <= last; seq++) {
            entities.add(TestShop.message("many-" + seq, wang, seq, Sender.CUSTOMER, wang.customerId(), seq == 50 ? "发票抬头写错了" : "第" + seq + "句",
                    fixture.desk.clock.instant()));
        }
        entities.add(new Conversation(wang.id(), wang.version() + 1, wang.customerId(), wang.orderId(), wang.channel(), wang.language(), wang.status(),
                wang.assigneeId(), wang.handOverReason(), wang.tags(), wang.openedAt(), wang.waitingSince(), wang.lastMessageAt(), wang.lastText(), last));
        fixture.arrive(entities.toArray(Entity[]::new));
        return last;
    }

    @Test
    void earlier_messages_come_page_by_page_until_the_first() {
        var last = manyMessages(450);
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(conversation.entries()).hasSize(ConversationViewModel.PAGE);
        conversation.loadEarlier();
        assertThat(conversation.entries()).hasSize(2 * ConversationViewModel.PAGE);
        assertThat(conversation.earlierProperty().get()).isTrue();
        conversation.loadEarlier();
        assertThat(conversation.entries()).hasSize((int) last);
        assertThat(conversation.entries().getFirst().seq()).isEqualTo(1);
        assertThat(conversation.earlierProperty().get()).isFalse();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        settle();
        assertThat(conversation.entries()).hasSize((int) last + 1);
    }

    /** Sequences of the list's lines: each is the one before it plus one, or the test fails. */
    private List<Long> held() {
        var held = conversation.lines().stream().filter(ConversationLine.Said.class::isInstance).map(line -> ((ConversationLine.Said) line).entry().seq()).toList();
        assertThat(held).isEqualTo(LongStream.rangeClosed(held.getFirst(), held.getLast()).boxed().toList());
        assertThat(conversation.lines().getFirst()).isInstanceOf(ConversationLine.Day.class);
        assertThat(conversation.lines().size()).isLessThanOrEqualTo(ConversationLines.MOST + ConversationViewModel.PAGE + 10);
        return held;
    }

    @Test
    void of_a_long_conversation_a_part_is_held_and_every_message_is_come_to_on_the_way_up_and_down() {
        var last = manyMessages(5_000);
        services.context().select(TestShop.WANG_ASKS.id());
        var seen = new TreeSet<>(held());
        while (conversation.earlierProperty().get()) {
            conversation.loadEarlier();
            seen.addAll(held());
        }
        assertThat(seen).hasSize((int) last);
        assertThat(held().getFirst()).isEqualTo(1);
        assertThat(conversation.laterProperty().get()).isTrue();
        seen.clear();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        settle();
        assertThat(held()).as("what is new lies below").doesNotContain(last + 1);
        assertThat(conversation.entries().getLast().text()).isEqualTo("在吗？");
        while (conversation.laterProperty().get()) {
            seen.addAll(held());
            conversation.loadLater();
        }
        seen.addAll(held());
        assertThat(seen).hasSize((int) last + 1);
        fixture.customerWrites(TestShop.WANG_ASKS, "还在吗？");
        settle();
        assertThat(held().getLast()).isEqualTo(last + 2);
    }

    @Test
    void from_far_up_it_is_one_step_to_the_newest() {
        var last = manyMessages(3_000);
        services.context().select(TestShop.WANG_ASKS.id());
        while (conversation.earlierProperty().get()) {
            conversation.loadEarlier();
        }
        conversation.toNewest();
        assertThat(conversation.laterProperty().get()).isFalse();
        assertThat(conversation.earlierProperty().get()).isTrue();
        assertThat(held()).hasSize(ConversationViewModel.PAGE).last().isEqualTo(last);
    }

    @Test
    void a_hit_far_away_is_shown_without_reading_all_that_lies_between() {
        manyMessages(5_000);
        services.context().select(TestShop.WANG_ASKS.id());
        var shown = new ArrayList<Long>();
        conversation.onShow(seq -> {
            assertThat(conversation.indexOf(seq)).isPresent();
            shown.add(seq);
        });
        conversation.search().look(TestShop.WANG_ASKS.id(), "發票抬頭");
        assertThat(shown).containsExactly(50L);
        assertThat(held()).contains(1L, 50L).hasSizeLessThanOrEqualTo(ConversationViewModel.PAGE);
        conversation.loadLater();
        assertThat(held()).contains(50L).hasSizeGreaterThan(ConversationViewModel.PAGE);
        conversation.search().look(TestShop.WANG_ASKS.id(), "第4999句");
        assertThat(shown).last().isEqualTo(4_999L);
        assertThat(conversation.laterProperty().get()).isFalse();
        conversation.search().look(TestShop.WANG_ASKS.id(), "第4700句");
        assertThat(shown).last().isEqualTo(4_700L);
        while (conversation.laterProperty().get()) {
            conversation.loadLater();
        }
        assertThat(held()).contains(4_700L, 4_999L);
    }

    @Test
    void a_message_that_is_redacted_while_the_reader_is_far_up_disappears_too() {
        manyMessages(3_000);
        services.context().select(TestShop.WANG_ASKS.id());
        while (conversation.earlierProperty().get()) {
            conversation.loadEarlier();
        }
        var wang = TestShop.WANG_ASKS;
        var at = conversation.entries().get(10);
        fixture.arrive(new Message(at.messageId(), 2, wang.id(), at.seq(), Sender.CUSTOMER, wang.customerId(), "***", at.at(), null, null));
        settle();
        assertThat(held().getFirst()).isEqualTo(1);
        assertThat(conversation.entries().get(10).text()).isEqualTo("***");
    }

    @Test
    void a_message_of_an_earlier_page_that_is_redacted_disappears_from_the_screen() {
        manyMessages(450);
        services.context().select(TestShop.WANG_ASKS.id());
        conversation.loadEarlier();
        var wang = TestShop.WANG_ASKS;
        var at = conversation.entries().get(10);
        fixture.arrive(new Message(at.messageId(), 2, wang.id(), at.seq(), Sender.CUSTOMER, wang.customerId(), "***", at.at(), null, null));
        settle();
        assertThat(conversation.entries()).hasSize(2 * ConversationViewModel.PAGE);
        assertThat(conversation.entries().get(10).text()).isEqualTo("***");
    }

    @Test
    void words_are_found_in_what_is_not_loaded_yet_and_shown_among_their_neighbours() {
        manyMessages(450);
        services.context().select(TestShop.WANG_ASKS.id());
        var shown = new ArrayList<Long>();
        conversation.onShow(shown::add);
        conversation.search().open();
        conversation.search().look(TestShop.WANG_ASKS.id(), "發票抬頭");
        assertThat(shown).containsExactly(50L);
        assertThat(conversation.entries().getFirst().seq()).isLessThan(50);
        assertThat(conversation.search().hitsProperty().get().isCurrent(50)).isTrue();
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        assertThat(conversation.search().openProperty().get()).isFalse();
    }

    @Test
    void hits_are_gone_through_round_and_round() {
        manyMessages(30);
        services.context().select(TestShop.WANG_ASKS.id());
        var shown = new ArrayList<Long>();
        conversation.onShow(shown::add);
        conversation.search().look(TestShop.WANG_ASKS.id(), "第1");
        var found = conversation.search().hitsProperty().get().found();
        assertThat(found).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
        conversation.search().move(1);
        conversation.search().move(-1);
        conversation.search().move(-1);
        assertThat(shown).containsExactly(found.getFirst(), found.get(1), found.getFirst(), found.getLast());
    }

    @Test
    void what_came_since_the_last_time_is_unread_and_read_once_it_has_been_open() {
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(conversation.unread()).isEmpty();
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        fixture.customerWrites(TestShop.WANG_ASKS, "还在吗？");
        settle();
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(conversation.lines()).contains(new ConversationLine.Unread(2));
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(conversation.unread()).isEmpty();
        fixture.customerWrites(TestShop.WANG_ASKS, "我看到您在了");
        settle();
        assertThat(conversation.unread()).as("what comes while it is open is read as it comes").isEmpty();
    }

    @Test
    void the_warning_before_the_promised_time_is_over_is_silent_while_the_agent_writes() {
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(conversation.warnsProperty().get()).isFalse();
        fixture.desk.clock.advance(Duration.ofSeconds(95));
        settle();
        assertThat(conversation.waitingProperty().get().isLate()).isFalse();
        assertThat(conversation.warnsProperty().get()).isTrue();
        services.context().typing(true);
        assertThat(conversation.warnsProperty().get()).isFalse();
        fixture.desk.clock.advance(Duration.ofSeconds(60));
        services.context().typing(false);
        assertThat(conversation.warnsProperty().get()).isTrue();
        assertThat(conversation.waitingProperty().get().isLate()).isTrue();
        fixture.send(TestShop.WANG_ASKS, "在的");
        settle();
        assertThat(conversation.waitingProperty().get().isAnswered()).isTrue();
        assertThat(conversation.warnsProperty().get()).isFalse();
    }

    @Test
    void nothing_moves_any_more_after_closing() {
        services.context().select(TestShop.WANG_ASKS.id());
        var before = conversation.entries().size();
        conversation.close();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        settle();
        assertThat(conversation.entries()).hasSize(before);
    }
}
