package deskside.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.phone.RecordCall;
import org.junit.jupiter.api.Test;

class CallViewModelTest {

    private final DeskFixture fixture = new DeskFixture().withEngine();
    private final DirectTasks tasks = new DirectTasks();
    private final CallViewModel call;
    private final PanelServices services = fixture.services(tasks);

    CallViewModelTest() {
        call = new CallViewModel(services);
    }

    @Test
    void the_caller_is_found_by_the_last_digits_and_the_call_is_a_conversation_also_offline() {
        fixture.desk.connection.become(ConnectionStatus.State.OFFLINE, "");
        call.numberProperty().set("2207");
        tasks.advance(CallViewModel.TYPING_PAUSE);
        assertThat(call.customerProperty().get()).isNotNull().satisfies(one -> assertThat(one.customerId()).isEqualTo(TestShop.WANG.id()));
        call.notesProperty().set("快递三天没动了，怎么办");
        tasks.advance(CallViewModel.NOTES_PAUSE);
        assertThat(call.answersProperty().get()).isNotEmpty();
        call.record();
        assertThat(call.outcomeProperty().get()).isInstanceOfSatisfying(RecordCall.Outcome.Recorded.class,
                recorded -> assertThat(services.context().conversationId()).contains(recorded.conversationId()));
        assertThat(fixture.commands().getLast()).isInstanceOf(Command.RecordCall.class);
        var id = services.context().conversationId().orElseThrow();
        assertThat(fixture.useCases.loadQueue().load()).anyMatch(row -> row.conversationId().equals(id) && row.waiting() == 1);
        assertThat(fixture.useCases.loadTimeline().load(id, 50).orElseThrow().entries()).singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(DeliveryState.QUEUED));
    }

    @Test
    void without_a_caller_or_notes_nothing_is_recorded_and_the_form_says_why() {
        call.record();
        assertThat(call.outcomeProperty().get()).isInstanceOf(RecordCall.Outcome.UnknownCustomer.class);
        call.numberProperty().set("王小敏");
        tasks.advance(CallViewModel.TYPING_PAUSE);
        call.record();
        assertThat(call.outcomeProperty().get()).isEqualTo(new RecordCall.Outcome.BadNotes(0));
        assertThat(fixture.commands()).isEmpty();
    }
}
