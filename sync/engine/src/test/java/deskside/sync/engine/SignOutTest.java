package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.SignIn;
import deskside.sync.engine.net.HubClient;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.protocol.CommandBatch;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP. */
class SignOutTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;

    private final InMemoryDesk store = InMemoryDesk.withTestShop();
    private ScriptedHub hub;
    private TestDesk desk;

    @BeforeEach
    void open() {
        hub = new ScriptedHub(store.clock);
        desk = new TestDesk(store, hub.address());
    }

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    @Test
    void nothing_is_sent_for_who_has_left_until_the_same_person_is_back() {
        var id = desk.reply(CHAT, "马上为您查");
        try (var sync = new SteppedSync(desk.ports, desk.tokens, HubClient::new, desk.ids, store.clock, new Random(3), () -> true,
                _ -> { }, RequestAhead.NOW, CommandBatch.MOST)) {
            Switchover switchover = sync::changeOver;

            sync.signIn(switchover).signOut();

            assertThat(desk.tokens.load()).isEmpty();
            assertThat(store.session.account()).isEmpty();
            assertThat(sync.line().status().state()).isEqualTo(State.SIGNED_OUT);
            sync.run(Set.of(Wake.OUTBOX));
            assertThat(hub.commands).isEmpty();
            assertThat(desk.item(id).state()).isEqualTo(OutboxState.READY);

            assertThat(sync.signIn(switchover).signIn(hub.address(), "zhao", ScriptedHub.PASSWORD)).isInstanceOf(SignIn.Result.SignedIn.class);
            settle(sync);
            assertThat(hub.commands).as("of somebody else").isEmpty();

            sync.signIn(switchover).signOut();
            sync.signIn(switchover).signIn(hub.address(), "lin", ScriptedHub.PASSWORD);
            settle(sync);
            assertThat(hub.executed).containsExactly(id);
        }
    }

    private void settle(SteppedSync sync) {
        for (var i = 0; i < 20 && (!sync.line().isOnline() || !store.outbox.due(TestShop.AGENT.id(), store.clock.instant(), 9).isEmpty()); i++) {
            var next = sync.run(Set.of(Wake.OUTBOX));
            if (!sync.line().isOnline() && next.isAfter(store.clock.instant())) {
                store.clock.set(next);
            } else if (sync.line().isOnline()) {
                return;
            }
        }
    }
}
