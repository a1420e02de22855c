package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.Ownership;
import java.time.Duration;
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
