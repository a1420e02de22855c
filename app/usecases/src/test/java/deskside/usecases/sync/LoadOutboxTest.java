package deskside.usecases.sync;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadOutboxTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final LoadOutbox loadOutbox = new LoadOutbox(desk.outbox, desk.conversations, desk.customers);

    private void queue(Command command) {
        var now = desk.clock.instant();
        desk.outbox.enqueue(command, TestShop.AGENT.id(), true, now, now.plus(Duration.ofHours(2)));
    }

    private String waitsFor(String commandId) {
        var before = loadOutbox.recent(10).stream().filter(row -> row.item().command().commandId().equals(commandId)).findFirst().orElseThrow().waitsFor();
        return before == null ? "nothing" : before.command().commandId();
    }

    @Test
    void an_item_waits_for_the_first_of_its_conversation_that_is_not_done() {
        queue(new Command.SendReply("one", TestShop.WANG_ASKS.id(), "您好", 3, null));
        queue(new Command.SendReply("two", TestShop.WANG_ASKS.id(), "马上退", 3, null));
        queue(new Command.CloseConversation("elsewhere", TestShop.CHEN_WAITS.id()));
        desk.outbox.settle("one", OutboxState.HELD, null, Reason.HELD_TOO_OLD.with(10), desk.clock.instant());
        assertThat(waitsFor("one")).isEqualTo("nothing");
        assertThat(waitsFor("two")).isEqualTo("one");
        assertThat(waitsFor("elsewhere")).isEqualTo("nothing");
        desk.outbox.settle("one", OutboxState.DROPPED, null, null, desk.clock.instant());
        assertThat(waitsFor("two")).isEqualTo("nothing");
    }
}
