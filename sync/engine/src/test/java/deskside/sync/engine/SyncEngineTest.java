package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.domain.sync.StoreEvent;
import deskside.sync.engine.net.HubClient;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.InMemoryDeskData;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine with its real thread and the computer's clock. */
@Timeout(180)
class SyncEngineTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;

    private final InMemoryDesk store = new InMemoryDesk();
    private final ScriptedHub hub = new ScriptedHub(InstantSource.system());
    private final TestTokens tokens = new TestTokens(null);
    private final SeededIds ids = new SeededIds();
    private SyncEngine engine = engine();

    private SyncEngine engine() {
        var ports = new SyncPorts(store.replica, store.outbox, store.conversations, store.session, store.settings, store.events,
                new InMemoryDeskData(), store.attachments);
        return new SyncEngine(ports, tokens, HubClient::new, ids, InstantSource.system(), new Random(5));
    }

    @AfterEach
    void shut() {
        engine.close();
        hub.close();
        assertThat(store.events.listeners()).as("subscriptions left behind").isZero();
    }

    @Test
    void a_new_desk_is_signed_out_until_somebody_signs_in_and_then_comes_online_with_the_hubs_data() throws InterruptedException {
        engine.start();
        assertThat(engine.status().state()).isEqualTo(State.SIGNED_OUT);
        assertThat(engine.status().reason()).isEqualTo(Reason.SIGNED_OUT_NEVER.key());

        var result = engine.signIn().signIn(hub.address() + "/", "lin", ScriptedHub.PASSWORD);

        assertThat(result).isEqualTo(new SignIn.Result.SignedIn(TestShop.AGENT));
        awaitState(State.ONLINE);
        assertThat(store.session.account()).contains(TestShop.AGENT);
        assertThat(tokens.load()).contains(new TokenStore.Token(TestShop.AGENT.id(), ScriptedHub.TOKEN));
        assertThat(store.conversations.find(CHAT.id())).isPresent();
    }

    @Test
    void a_wrong_password_changes_nothing() {
        engine.start();

        assertThat(engine.signIn().signIn(hub.address(), "lin", "wrong")).isEqualTo(new SignIn.Result.WrongPassword());

        assertThat(engine.status().state()).isEqualTo(State.SIGNED_OUT);
        assertThat(tokens.load()).isEmpty();
        assertThat(store.session.account()).isEmpty();
    }

    @Test
    void a_hub_that_is_not_there_or_may_not_be_asked_is_said_so() {
        var signIn = engine.signIn();
        hub.stop();

        assertThat(unreachable(signIn.signIn(hub.address(), "lin", "x"))).startsWith(Reason.OFFLINE_REFUSED.key());
        assertThat(unreachable(signIn.signIn("http://desk.example.com", "lin", "x"))).isEqualTo(Reason.ADDRESS_NEEDS_HTTPS.key());
        assertThat(unreachable(signIn.signIn("desk", "lin", "x"))).isEqualTo(Reason.ADDRESS_INVALID.key());
    }

    @Test
    void a_desk_that_starts_without_its_hub_says_so_keeps_queueing_and_delivers_when_the_hub_is_back() throws InterruptedException {
        signedInOnline();
        engine.close();
        hub.stop();
        engine = engine();
        engine.start();
        awaitState(State.OFFLINE);
        assertThat(engine.status().reason()).startsWith(Reason.OFFLINE_REFUSED.key());
        var id = reply();

        hub.start();
        engine.goOnline();

        await(() -> state(id) == OutboxState.ACKED);
        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void a_poke_brings_a_customers_message_without_waiting_for_the_poll() throws InterruptedException {
        hub.streaming();
        signedInOnline();
        assertThat(hub.streams.poll(60, TimeUnit.SECONDS)).isEqualTo("opened");
        hub.customerWrites(CHAT.id(), "在吗？");

        hub.poke();

        await(() -> store.conversations.messages(CHAT.id(), 50).stream().anyMatch(message -> message.text().equals("在吗？")));
    }

    @Test
    void a_hub_that_dies_is_noticed_by_its_stream_and_its_return_opens_the_stream_again() throws InterruptedException {
        hub.streaming();
        signedInOnline();
        assertThat(hub.streams.poll(60, TimeUnit.SECONDS)).isEqualTo("opened");

        hub.stop();
        awaitState(State.OFFLINE);
        hub.start();
        awaitState(State.ONLINE);

        assertThat(hub.streams.poll(60, TimeUnit.SECONDS)).isEqualTo("opened");
    }

    @Test
    void a_queued_reply_goes_out_at_once() throws InterruptedException {
        signedInOnline();

        var id = reply();

        await(() -> state(id) == OutboxState.ACKED);
    }

    @Test
    void switched_off_by_hand_nothing_leaves_the_desk_and_switched_on_everything_does() throws InterruptedException {
        signedInOnline();
        engine.goOffline("后台有问题");
        assertThat(engine.status().state()).isEqualTo(State.OFFLINE_BY_HAND);
        // what was being asked just then has ended
        engine.exclusively(() -> { });
        var before = hub.requests.size();
        var id = reply();
        engine.exclusively(() -> { });
        assertThat(hub.requests).as("after a whole run of the engine").hasSize(before);
        assertThat(state(id)).isEqualTo(OutboxState.READY);

        engine.goOnline();

        await(() -> state(id) == OutboxState.ACKED);
    }

    @Test
    void another_hub_brings_its_own_data_and_what_was_queued_for_the_old_one_is_held() throws InterruptedException {
        signedInOnline();
        engine.goOffline("Umzug");
        var id = reply();
        hub.becomeAnother("epoch-2");

        engine.signIn().signIn(hub.address(), "lin", ScriptedHub.PASSWORD);
        engine.goOnline();
        awaitState(State.ONLINE);

        assertThat(store.outbox.find(id).orElseThrow().lastError()).isEqualTo(Reason.HELD_OTHER_HUB.key());
        assertThat(store.replica.cursor().orElseThrow()).startsWith("epoch-2/");
        assertThat(hub.commands).isEmpty();
    }

    @Test
    void closing_does_not_wait_for_a_hub_that_never_answers() throws InterruptedException {
        signedInOnline();
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var answered = new AtomicBoolean();
        hub.override(_ -> {
            asked.countDown();
            try {
                never.await(2, TimeUnit.MINUTES);
                answered.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ScriptedHub.problem(500, "INTERNAL");
        });
        var id = reply();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        engine.close();

        assertThat(answered).as("closed while the hub still keeps its answer").isFalse();
        assertThat(state(id)).isIn(OutboxState.READY, OutboxState.SENDING);
        never.countDown();
    }

    private void signedInOnline() throws InterruptedException {
        engine.start();
        engine.signIn().signIn(hub.address(), "lin", ScriptedHub.PASSWORD);
        awaitState(State.ONLINE);
    }

    private String reply() {
        var id = ids.next();
        var now = InstantSource.system().instant();
        var seen = store.conversations.find(CHAT.id()).orElseThrow().lastMessageSeq();
        store.outbox.enqueue(new Command.SendReply(id, CHAT.id(), "您好", seen, null), TestShop.AGENT.id(), !engine.status().isOnline(), now,
                now.plus(Duration.ofHours(2)));
        return id;
    }

    private OutboxState state(String id) {
        return store.outbox.find(id).orElseThrow().state();
    }

    private void awaitState(State state) throws InterruptedException {
        var reached = new CountDownLatch(1);
        try (var _ = engine.subscribe((ConnectionStatus status) -> {
            if (status.state() == state) {
                reached.countDown();
            }
        })) {
            if (engine.status().state() != state) {
                assertThat(reached.await(60, TimeUnit.SECONDS)).as("%s, but is %s", state, engine.status()).isTrue();
            }
        }
    }

    /** Looks again whenever the store changes. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        var met = new CountDownLatch(1);
        try (var _ = store.events.subscribe((StoreEvent _) -> {
            if (condition.getAsBoolean()) {
                met.countDown();
            }
        })) {
            if (!condition.getAsBoolean()) {
                assertThat(met.await(60, TimeUnit.SECONDS)).as("condition met; line is %s", engine.status()).isTrue();
            }
        }
    }

    private static String unreachable(SignIn.Result result) {
        return ((SignIn.Result.Unreachable) result).reason();
    }
}
