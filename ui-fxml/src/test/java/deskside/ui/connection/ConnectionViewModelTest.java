package deskside.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.OutboxState;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final ConnectionViewModel connection = new ConnectionViewModel(fixture.useCases.controlConnection(), fixture.useCases.loadOutbox(), tasks,
            fixture.services(tasks).events(), fixture.desk.clock);

    private void passes(Duration time) {
        fixture.desk.clock.advance(time);
        tasks.advance(Duration.ofSeconds(21));
    }

    @Test
    void a_clock_that_is_wrong_by_more_than_five_minutes_is_worth_a_word() {
        fixture.desk.connection.setClockBehind(Duration.ofMinutes(5));
        passes(Duration.ofSeconds(21));
        assertThat(connection.wrongClockProperty().get()).isNull();
        fixture.desk.connection.setClockBehind(Duration.ofMinutes(-26));
        passes(Duration.ofSeconds(21));
        assertThat(connection.wrongClockProperty().get()).isEqualTo(Duration.ofMinutes(-26));
    }

    @Test
    void what_is_on_its_way_for_a_quarter_of_an_hour_is_told_and_what_is_held_is_not_counted() {
        fixture.desk.connection.become(ConnectionStatus.State.ONLINE, "");
        fixture.send(TestShop.WANG_ASKS, "您好");
        fixture.send(TestShop.ALVAREZ_FOLLOW_UP, "One moment please.");
        fixture.desk.outbox.settle(fixture.desk.outbox.pending().getFirst().command().commandId(), OutboxState.HELD, null, null, fixture.desk.clock.instant());
        passes(Duration.ofMinutes(15));
        assertThat(connection.overdueProperty().get()).isZero();
        passes(Duration.ofSeconds(30));
        assertThat(connection.overdueProperty().get()).isEqualTo(1);
    }
}
