package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.sync.engine.ScriptedHub.Fault;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;

    private final InMemoryDesk store = new InMemoryDesk();
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

    @Test
    void a_reply_made_online_is_delivered_at_once_and_comes_back_with_its_command_id() {
        var id = desk.reply(CHAT, "今天一定到");

        desk.run(Wake.OUTBOX);
        desk.run(Wake.POKE);

        assertThat(desk.item(id).state()).isEqualTo(OutboxState.ACKED);
        assertThat(desk.item(id).receipt()).isEqualTo("receipt-1");
        assertThat(store.conversations.messages(CHAT.id(), 10)).last().satisfies(message -> {
            assertThat(message.text()).isEqualTo("今天一定到");
            assertThat(message.commandId()).isEqualTo(id);
        });
    }

    @Test
    void a_command_whose_answer_was_lost_is_sent_again_with_the_same_id_and_runs_once() {
        var id = desk.closeConversation(CHAT);
        cutOnce(Fault.CUT_AFTER, Paths.COMMANDS);

        desk.run(Wake.OUTBOX);
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        desk.settle();

        assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
        assertThat(hub.commands).hasSize(2).allSatisfy(sent -> assertThat(sent.commandId()).isEqualTo(id));
        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void a_reply_whose_answer_was_lost_is_recognised_in_the_feed_and_not_sent_again() {
        var id = desk.reply(CHAT, "到了吗");
        cutOnce(Fault.CUT_AFTER, Paths.COMMANDS);

        desk.settle();

        assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
        assertThat(hub.commands).hasSize(1);
        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void three_replies_and_a_close_queued_while_the_hub_is_down_arrive_once_and_in_order() {
        hub.stop();
        desk.run(Wake.POKES_LOST);
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        var queued = threeRepliesAndAClose();

        desk.run(Wake.OUTBOX);
        hub.start();
        desk.settle();

        assertArrivedOnce(queued);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CUT_BEFORE", "CUT_AFTER"})
    void they_arrive_once_and_in_order_also_when_any_single_request_is_cut(Fault fault) {
        var cut = new AtomicInteger();
        for (var i = 0; i < 14; i++) {
            shut();
            var fresh = new InMemoryDesk();
            hub = new ScriptedHub(fresh.clock);
            desk = new TestDesk(fresh, hub.address());
            desk.goOnline();
            desk.line.failed("cut by the test", null);
            var queued = threeRepliesAndAClose();
            var request = new AtomicInteger();
            var victim = i;
            hub.faults(_ -> request.getAndIncrement() == victim && cut.incrementAndGet() > 0 ? fault : Fault.NONE);

            desk.settle();

            assertArrivedOnce(queued);
        }
        assertThat(cut.get()).as("requests that were really cut").isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CUT_BEFORE", "CUT_AFTER"})
    void they_arrive_once_and_in_order_also_when_the_first_attempt_of_every_command_is_cut(Fault fault) {
        desk.line.failed("cut by the test", null);
        var queued = threeRepliesAndAClose();
        var seen = new ArrayList<String>();
        hub.faults(request -> {
            if (!request.getUrl().encodedPath().equals(Paths.COMMANDS)) {
                return Fault.NONE;
            }
            var id = request.getHeaders().get(Paths.IDEMPOTENCY_KEY);
            if (seen.contains(id)) {
                return Fault.NONE;
            }
            seen.add(id);
            return fault;
        });

        desk.settle();

        assertArrivedOnce(queued);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void they_arrive_once_and_in_order_over_a_line_that_cuts_every_third_request_and_a_desk_that_restarts(long seed) {
        desk.line.failed("cut by the test", null);
        var queued = threeRepliesAndAClose();
        var random = new Random(seed);
        hub.faults(_ -> random.nextInt(3) > 0 ? Fault.NONE : random.nextBoolean() ? Fault.CUT_BEFORE : Fault.CUT_AFTER);

        for (var i = 0; i < 6; i++) {
            store.clock.set(desk.run(Wake.OUTBOX));
        }
        desk.restart();
        desk.settle();

        assertArrivedOnce(queued);
    }

    @Test
    void a_command_that_was_on_its_way_when_the_desk_died_is_sent_again_with_the_same_id_and_runs_once() {
        var id = desk.closeConversation(CHAT);
        desk.access.current().orElseThrow().hub()
                .send(WireCodec.request(desk.item(id), new DeskSettings(store.settings).deviceId(desk.ids)));
        store.outbox.markSending(id);

        desk.restart();
        desk.settle();

        assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
        assertThat(hub.commands).hasSize(2);
        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void a_desk_whose_clock_is_a_day_behind_gives_terms_on_the_hubs_clock() {
        hub.clockAhead(Duration.ofDays(1));
        desk.run(Wake.POKE);
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(hub.commands.getLast().notAfter()).isEqualTo(desk.item(id).notAfter().plus(Duration.ofDays(1)));
    }

    @Test
    void a_dropped_reply_does_not_hold_up_the_close_behind_it() {
        desk.line.failed("cut by the test", null);
        var reply = desk.reply(CHAT, "不发了");
        var close = desk.closeConversation(CHAT);
        store.outbox.settle(reply, OutboxState.DROPPED, null, null, store.clock.instant());

        desk.settle();

        assertThat(hub.executed).containsExactly(close);
    }

    @Test
    void what_the_hub_rejects_ends_with_the_hubs_own_reason_and_the_next_one_goes_on() {
        desk.closeConversation(CHAT);
        var late = desk.reply(CHAT, "再见");
        var other = desk.reply(TestShop.CHEN_WAITS, "您好");

        desk.settle();

        assertThat(desk.item(late).state()).isEqualTo(OutboxState.REJECTED);
        assertThat(desk.item(late).lastError()).isEqualTo("The conversation is closed");
        assertThat(desk.state(other)).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void a_payload_that_differs_from_what_the_hub_knows_is_rejected_with_a_clear_reason() {
        answerCommandsWith(ScriptedHub.problem(422, "PAYLOAD_MISMATCH"));
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(desk.state(id)).isEqualTo(OutboxState.REJECTED);
        assertThat(desk.item(id).lastError()).isEqualTo(Reason.REJECTED_MISMATCH.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUT_OF_ORDER", "STILL_RUNNING"})
    void a_command_that_the_hub_cannot_take_yet_is_tried_again(String code) {
        answerCommandsWith(ScriptedHub.problem(409, code));
        var id = desk.reply(CHAT, "您好");

        var next = desk.run(Wake.OUTBOX);
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
        assertThat(desk.line.isOnline()).isTrue();
        assertThat(next).isAfter(store.clock.instant()).isBeforeOrEqualTo(desk.item(id).nextAttemptAt());
        hub.behave();
        desk.settle();

        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void what_was_queued_in_several_conversations_goes_in_one_request_and_in_order_in_each() {
        desk.line.failed("cut by the test", null);
        var queued = List.of(desk.reply(CHAT, "一"), desk.reply(TestShop.CHEN_WAITS, "甲"), desk.closeConversation(CHAT), desk.reply(TestShop.CHEN_WAITS, "乙"));

        desk.settle();

        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(batches()).hasSize(1);
        assertThat(hub.requests).noneMatch(request -> request.endsWith(Paths.COMMANDS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void behind_one_without_a_receipt_those_of_its_conversation_wait_and_their_attempt_does_not_count(boolean batches) {
        if (!batches) {
            hub.override(request -> request.getUrl().encodedPath().equals(Paths.COMMAND_BATCHES) ? ScriptedHub.problem(404, "NOT_FOUND") : null);
        }
        var running = desk.reply(CHAT, "一");
        var behind = desk.reply(CHAT, "二");
        var other = desk.reply(TestShop.CHEN_WAITS, "您好");
        hub.refusing.add(running);

        desk.run(Wake.OUTBOX);

        assertThat(hub.executed).containsExactly(other);
        assertThat(desk.state(other)).isEqualTo(OutboxState.ACKED);
        assertThat(desk.item(running).attempts()).isEqualTo(1);
        assertThat(desk.state(behind)).isEqualTo(OutboxState.READY);
        assertThat(desk.item(behind).attempts()).isZero();
        hub.refusing.clear();
        desk.settle();
        assertThat(hub.executed).containsExactly(other, running, behind);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CUT_BEFORE", "CUT_AFTER"})
    void commands_sent_together_run_once_when_their_request_or_the_answer_is_lost(Fault fault) {
        desk.line.failed("cut by the test", null);
        var queued = List.of(desk.reply(CHAT, "一"), desk.reply(TestShop.CHEN_WAITS, "甲"));
        cutOnce(fault, Paths.COMMAND_BATCHES);

        desk.settle();

        assertThat(hub.executed).containsExactlyInAnyOrderElementsOf(queued);
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
    }

    @Test
    void what_was_on_its_way_when_the_line_was_cut_counts_as_tried_also_behind_another_of_its_conversation() {
        var queued = List.of(desk.reply(CHAT, "一"), desk.reply(CHAT, "二"));
        cutOnce(Fault.CUT_AFTER, Paths.COMMAND_BATCHES);

        desk.run(Wake.OUTBOX);

        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(queued).allSatisfy(id -> {
            assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
            assertThat(desk.item(id).attempts()).as("were it never answered, nobody could say that it was not sent").isEqualTo(1);
        });
    }

    @Test
    void one_that_is_rejected_does_not_concern_those_sent_together_with_it() {
        desk.closeConversation(CHAT);
        desk.settle();
        var late = desk.reply(CHAT, "再见");
        var other = desk.reply(TestShop.CHEN_WAITS, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(desk.state(late)).isEqualTo(OutboxState.REJECTED);
        assertThat(desk.state(other)).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void a_hub_that_takes_no_batches_gets_them_one_by_one() {
        var queued = List.of(desk.reply(CHAT, "一"), desk.reply(TestShop.CHEN_WAITS, "甲"));
        hub.override(request -> request.getUrl().encodedPath().equals(Paths.COMMAND_BATCHES) ? ScriptedHub.problem(404, "NOT_FOUND") : null);

        desk.run(Wake.OUTBOX);

        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
    }

    @Test
    void a_command_that_makes_the_hub_fail_does_not_hold_up_other_conversations() {
        var poison = desk.reply(CHAT, "毒药");
        var other = desk.reply(TestShop.CHEN_WAITS, "您好");
        hub.override(request -> request.getBody() != null && request.getBody().utf8().contains(poison) ? ScriptedHub.problem(500, "INTERNAL") : null);

        desk.run(Wake.OUTBOX);

        assertThat(desk.state(other)).isEqualTo(OutboxState.ACKED);
        assertThat(desk.state(poison)).isEqualTo(OutboxState.READY);
        assertThat(desk.line.isOnline()).isTrue();
    }

    @Test
    void a_command_that_an_older_hub_does_not_know_is_kept_for_a_person_and_not_rejected() {
        answerCommandsWith(ScriptedHub.problem(400, "UNKNOWN_COMMAND"));
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(desk.state(id)).isEqualTo(OutboxState.HELD);
        assertThat(desk.item(id).lastError()).isEqualTo(Reason.HELD_UNKNOWN_COMMAND.key());
        hub.behave();
        store.outbox.release(id, store.clock.instant().plus(TestDesk.TERM));
        desk.run(Wake.OUTBOX);
        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void an_error_page_of_something_that_is_no_hub_never_ends_a_command() {
        answerCommandsWith(new MockResponse.Builder().code(404).body("<html>sign in to the hotel's network</html>").build());
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
        hub.behave();
        desk.settle();

        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void a_pause_that_the_hub_asks_for_is_kept_to_the_second() {
        answerCommandsWith(ScriptedHub.problem(429, "TOO_MANY_REQUESTS").newBuilder().setHeader("Retry-After", "90").build());
        var id = desk.reply(CHAT, "您好");
        desk.run(Wake.OUTBOX);
        hub.behave();
        var before = hub.requests.size();

        store.clock.advance(Duration.ofSeconds(89));
        var next = desk.run(Wake.OUTBOX, Wake.POKE);
        assertThat(hub.requests).hasSize(before);
        assertThat(next).isEqualTo(store.clock.instant().plusSeconds(1));
        store.clock.set(next);
        desk.run();

        assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void an_ended_sign_in_pauses_everything_and_the_same_person_goes_on_with_it_later() {
        hub.accept("token-2");
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);
        assertThat(desk.line.status().state()).isEqualTo(State.SIGNED_OUT);
        var before = hub.requests.size();
        store.clock.set(desk.run(Wake.OUTBOX, Wake.POKE));
        assertThat(hub.requests).hasSize(before);
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
        desk.tokens.save(new TokenStore.Token(TestShop.AGENT.id(), "token-2"));
        desk.access.refresh();
        desk.line.signedIn();
        desk.settle();

        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void data_of_another_day_with_todays_token_of_another_person_send_nothing() {
        desk.tokens.save(new TokenStore.Token(TestShop.SUPERVISOR.id(), ScriptedHub.TOKEN));
        desk.access.refresh();
        var id = desk.reply(CHAT, "您好");

        desk.run(Wake.OUTBOX);

        assertThat(desk.line.status().state()).isEqualTo(State.SIGNED_OUT);
        assertThat(hub.executed).isEmpty();
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
    }

    @Test
    void what_another_person_queued_waits_until_that_person_signs_in() {
        var id = desk.queue(new Command.CloseConversation(desk.ids.next(), CHAT.id()), TestShop.SUPERVISOR);
        desk.run(Wake.OUTBOX);
        assertThat(desk.state(id)).isEqualTo(OutboxState.READY);
        assertThat(hub.commands).isEmpty();

        store.session.remember(TestShop.SUPERVISOR);
        desk.tokens.save(new TokenStore.Token(TestShop.SUPERVISOR.id(), ScriptedHub.TOKEN));
        desk.access.refresh();
        desk.run(Wake.OUTBOX);

        assertThat(hub.executed).containsExactly(id);
    }

    @Test
    void nothing_is_sent_while_a_person_has_switched_the_line_off() {
        desk.line.switchOff("后台有问题");
        var id = desk.reply(CHAT, "您好");
        var before = hub.requests.size();

        for (var i = 0; i < 5; i++) {
            store.clock.set(desk.run(Wake.OUTBOX, Wake.POKE, Wake.POKES_LOST));
        }
        assertThat(hub.requests).hasSize(before);
        assertThat(desk.line.status().reason()).isEqualTo("后台有问题");
        desk.line.switchOn();
        desk.settle();

        assertThat(hub.executed).containsExactly(id);
    }

    private List<String> batches() {
        return hub.requests.stream().filter(request -> request.endsWith(Paths.COMMAND_BATCHES)).toList();
    }

    private List<String> threeRepliesAndAClose() {
        return List.of(desk.reply(CHAT, "一"), desk.reply(CHAT, "二"), desk.reply(CHAT, "三"), desk.closeConversation(CHAT));
    }

    private void assertArrivedOnce(List<String> queued) {
        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
        desk.run(Wake.POKE);
        if (desk.line.isOnline()) {
            assertThat(desk.store.conversations.find(CHAT.id()).orElseThrow().status()).isEqualTo(ConversationStatus.CLOSED);
        }
    }

    private void cutOnce(Fault fault, String path) {
        var done = new AtomicInteger();
        hub.faults(request -> request.getUrl().encodedPath().equals(path) && done.getAndIncrement() == 0 ? fault : Fault.NONE);
    }

    private void answerCommandsWith(MockResponse response) {
        hub.override(request -> isCommand(request) ? response : null);
    }

    private static boolean isCommand(RecordedRequest request) {
        return request.getUrl().encodedPath().equals(Paths.COMMANDS);
    }
}
