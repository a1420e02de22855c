package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk whose device was taken out of use gives away what it had not delivered, and then keeps nothing. */
class RevokedDeskTest {

    private final InMemoryDesk store = new InMemoryDesk();
    private final List<EscrowRequest> handedOver = new ArrayList<>();
    private ScriptedHub hub;
    private TestDesk desk;

    @BeforeEach
    void open() {
        hub = new ScriptedHub(store.clock);
        desk = new TestDesk(store, hub.address());
        desk.goOnline();
    }

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    private void revoke(MockResponse answerToHandOver) {
        hub.override(request -> {
            var path = request.getUrl().encodedPath();
            if (path.equals(Paths.ESCROW)) {
                handedOver.add(WireCodec.read(request.getBody().utf8(), EscrowRequest.class));
                return answerToHandOver;
            }
            return path.equals(Paths.HEALTH) || path.equals(Paths.SIGN_IN) ? null : ScriptedHub.json(401, new Problem("REVOKED", "电脑遗失"));
        });
    }

    @Test
    void everything_not_delivered_is_handed_over_under_its_own_id_before_the_data_are_removed() {
        var sending = desk.reply(TestShop.WANG_ASKS, "您好");
        store.outbox.markSending(sending);
        var held = desk.reply(TestShop.CHEN_WAITS, "在的");
        store.outbox.settle(held, OutboxState.HELD, null, Reason.HELD_TOO_OLD.with(10), store.clock.instant());
        var colleagues = desk.queue(new Command.CloseConversation("by-a-colleague", TestShop.CHEN_WAITS.id()), TestShop.SUPERVISOR);
        revoke(ScriptedHub.json(200, new EscrowResponse(3)));

        desk.run(Wake.POKE);

        assertThat(handedOver).singleElement().satisfies(request -> {
            assertThat(request.deviceId()).isEqualTo(store.settings.get("desk.deviceId").orElseThrow());
            assertThat(request.commands()).extracting(one -> one.command().commandId()).containsExactly(sending, held, colleagues);
            assertThat(request.commands().getLast().agentId()).isEqualTo(TestShop.SUPERVISOR.id());
        });
        assertThat(desk.data.isWiped()).isTrue();
        assertThat(desk.line.status().state()).isEqualTo(State.SIGNED_OUT);
        assertThat(Reason.text(desk.line.status().reason()).zh()).contains("电脑遗失").contains("已清除");
    }

    @Test
    void nothing_is_removed_before_the_hub_has_it_and_the_desk_goes_on_trying() {
        desk.reply(TestShop.WANG_ASKS, "您好");
        revoke(ScriptedHub.problem(503, "UNAVAILABLE"));
        desk.run(Wake.POKE);
        assertThat(desk.data.isWiped()).isFalse();
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(Reason.text(desk.line.status().reason()).en()).contains("being handed");

        revoke(ScriptedHub.json(200, new EscrowResponse(1)));
        for (var i = 0; i < 20 && !desk.data.isWiped(); i++) {
            store.clock.set(desk.run());
        }

        assertThat(desk.data.isWiped()).isTrue();
        assertThat(handedOver).hasSize(2).extracting(EscrowRequest::commands).containsOnly(handedOver.getFirst().commands());
    }

    @Test
    void a_command_that_the_hub_takes_under_no_circumstances_does_not_keep_the_others_here() {
        desk.reply(TestShop.WANG_ASKS, "您好");
        desk.reply(TestShop.CHEN_WAITS, "在的");
        revoke(ScriptedHub.problem(422, "PAYLOAD_MISMATCH"));

        desk.run(Wake.POKE);

        assertThat(handedOver).extracting(request -> request.commands().size()).containsExactly(2, 1, 1);
        assertThat(desk.data.isWiped()).isTrue();
    }

    @Test
    void it_is_found_out_while_sending_too_and_afterwards_nobody_signs_in_before_the_next_start() {
        revoke(ScriptedHub.json(200, new EscrowResponse(1)));
        desk.reply(TestShop.WANG_ASKS, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(desk.data.isWiped()).isTrue();
        var requests = hub.requests.size();
        desk.run(Wake.POKE, Wake.OUTBOX);
        var signIn = new HubSignIn(desk.ports, desk.tokens, HubClient::new, "device", Runnable::run, store.clock)
                .signIn(hub.address(), "lin", ScriptedHub.PASSWORD);
        assertThat(signIn).isEqualTo(new SignIn.Result.Unreachable(Reason.SIGNED_OUT_WIPED.key()));
        assertThat(hub.requests).as("it does not talk any more").hasSize(requests);
    }
}
