package deskside.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Presence;
import deskside.domain.sync.ConnectionStatus;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceViewModelTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final Presence CHEN_WRITES = new Presence(List.of(new Presence.Colleague("陈雨", true)), true);

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();

    @Test
    void who_is_there_is_known_while_the_chat_is_open_and_only_then() {
        var services = fixture.services(tasks);
        fixture.presence = CHEN_WRITES;
        try (var presence = new PresenceViewModel(services)) {
            assertThat(presence.presenceProperty().get()).isEqualTo(Presence.NOBODY);
            services.context().select(WANG);
            assertThat(presence.presenceProperty().get()).isEqualTo(CHEN_WRITES);
            services.context().typing(true);
            assertThat(fixture.reported).containsExactly(WANG, WANG + " typing");
            services.context().select(null);
            assertThat(presence.presenceProperty().get()).isEqualTo(Presence.NOBODY);
            tasks.advance(PresenceViewModel.EVERY.multipliedBy(3));
            assertThat(fixture.reported).as("nothing is open").hasSize(2);
        }
    }

    @Test
    void it_is_over_when_it_is_not_told_again_and_absent_offline() {
        var services = fixture.services(tasks);
        fixture.presence = CHEN_WRITES;
        services.context().select(WANG);
        try (var presence = new PresenceViewModel(services)) {
            fixture.presence = Presence.NOBODY;
            tasks.advance(PresenceViewModel.EVERY);
            assertThat(presence.presenceProperty().get()).isEqualTo(Presence.NOBODY);
            fixture.presence = CHEN_WRITES;
            fixture.desk.connection.become(ConnectionStatus.State.OFFLINE, "offline.timeout|x");
            tasks.advance(PresenceViewModel.EVERY);
            assertThat(presence.presenceProperty().get()).isEqualTo(Presence.NOBODY);
        }
    }
}
