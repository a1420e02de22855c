package deskside.usecases.phone;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.usecases.conversation.Outgoing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordCallTest {

    private final InMemoryDesk desk = InMemoryDesk.withTestShop();
    private final CallsInHand conversations = new CallsInHand(desk.conversations, desk.outbox);
    private final SeededIds ids = new SeededIds(3);
    private final Outgoing outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, ids, desk.clock);
    private final RecordCall recordCall = new RecordCall(conversations, desk.customers, desk.session, outgoing, ids, desk.clock);

    @BeforeEach
    void offline() {
        desk.session.remember(TestShop.AGENT);
        desk.connection.become(ConnectionStatus.State.OFFLINE, "");
    }

    private String record(String notes) {
        return ((RecordCall.Outcome.Recorded) recordCall.record(TestShop.WANG.id(), notes, Language.ZH)).conversationId();
    }

    @Test
    void a_call_noted_offline_is_a_conversation_at_once_and_its_replies_wait_behind_it() {
        var id = record("快递三天没动了 电话 13800002207");
        assertThat(conversations.find(id)).hasValueSatisfying(call -> {
            assertThat(call.channel()).isEqualTo(Channel.PHONE);
            assertThat(call.assigneeId()).isEqualTo(TestShop.AGENT.id());
        });
        assertThat(conversations.open()).extracting(Conversation::id).contains(id, TestShop.WANG_ASKS.id());
        assertThat(conversations.ofCustomer(TestShop.WANG.id(), 1)).extracting(Conversation::id).containsExactly(id);
        assertThat(conversations.messages(id, 10)).singleElement().satisfies(message -> assertThat(message.sender()).isEqualTo(Sender.CUSTOMER));
        outgoing.queue(commandId -> new Command.CloseConversation(commandId, id));
        assertThat(desk.outbox.due(TestShop.AGENT.id(), desk.clock.instant(), 9)).extracting(OutboxItem::command).hasSize(2)
                .first().isInstanceOf(Command.RecordCall.class);
    }

    @Test
    void what_is_noted_later_in_the_same_call_is_added_to_it() {
        var id = record("快递三天没动了");
        desk.clock.advance(Duration.ofMinutes(2));
        assertThat(record("想改送货地址")).isEqualTo(id);
        assertThat(conversations.messages(id, 10)).extracting(Message::text).containsExactly("快递三天没动了", "想改送货地址");
        assertThat(conversations.find(id).orElseThrow().lastText()).isEqualTo("想改送货地址");
    }

    @Test
    void once_the_hub_has_it_nothing_shows_twice() {
        var id = record("快递三天没动了");
        var command = (Command.RecordCall) desk.outbox.pending().getFirst().command();
        desk.put(List.of(new Conversation(id, 2, TestShop.WANG.id(), null, Channel.PHONE, Language.ZH, ConversationStatus.ACTIVE, TestShop.AGENT.id(), null,
                List.of(), command.calledAt(), null, command.calledAt(), command.notes(), 1),
                new Message("m-1", 1, id, 1, Sender.CUSTOMER, TestShop.WANG.id(), command.notes(), command.calledAt(), command.commandId(), null)));
        assertThat(conversations.messages(id, 10)).hasSize(1);
        assertThat(conversations.open().stream().filter(one -> one.id().equals(id))).hasSize(1);
        desk.outbox.markSending(command.commandId());
        desk.outbox.settle(command.commandId(), OutboxState.ACKED, "r-1", null, desk.clock.instant());
        assertThat(conversations.messages(id, 10)).hasSize(1);
    }

    @Test
    void a_refused_call_is_no_conversation() {
        var id = record("快递三天没动了");
        var commandId = desk.outbox.pending().getFirst().command().commandId();
        desk.outbox.markSending(commandId);
        desk.outbox.settle(commandId, OutboxState.REJECTED, "r-1", "没有找到这位顾客", desk.clock.instant());
        assertThat(conversations.find(id)).isEmpty();
        assertThat(conversations.open()).extracting(Conversation::id).doesNotContain(id);
    }

    @Test
    void blank_and_endless_notes_and_unknown_customers_are_refused_before_anything_is_queued() {
        assertThat(recordCall.record(TestShop.WANG.id(), "  ", Language.ZH)).isEqualTo(new RecordCall.Outcome.BadNotes(0));
        assertThat(recordCall.record(TestShop.WANG.id(), "长".repeat(4_001), Language.ZH)).isEqualTo(new RecordCall.Outcome.BadNotes(4_001));
        assertThat(recordCall.record("nobody", "你好", Language.ZH)).isEqualTo(new RecordCall.Outcome.UnknownCustomer());
        assertThat(desk.outbox.pending()).isEmpty();
    }
}
