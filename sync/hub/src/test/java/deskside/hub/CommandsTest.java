package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class CommandsTest {

    private static final String CHAT = "chat-1";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk zhou;
    private TestDesk gateway;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        chen = running.desk("chen");
        zhou = running.desk("zhou");
        gateway = running.gateway();
        gateway.write("m-1", CHAT, "CUSTOMER", "降价了能退差价吗", "情绪升高");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "cmd-" + ++commands;
    }

    private Command.SendReply reply(String text) {
        return new Command.SendReply(id(), CHAT, text, 1, null);
    }

    private void accept(TestDesk desk) {
        assertThat(desk.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    private long replies() {
        return gateway.get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class).replies().size();
    }

    private List<String> replyTexts() {
        return gateway.get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class).replies().stream().map(ChannelReplies.Reply::text).toList();
    }

    @Test
    void a_reply_reaches_the_customer_and_all_desks() {
        accept(lin);
        var reply = reply("可以的，我来处理。");
        assertThat(lin.execute(reply).outcome()).isEqualTo(Outcome.EXECUTED);
        var sent = gateway.get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class);
        assertThat(sent.replies()).singleElement().satisfies(r -> {
            assertThat(r.text()).isEqualTo("可以的，我来处理。");
            assertThat(r.commandId()).isEqualTo(reply.commandId());
            assertThat(r.authorId()).isEqualTo("lin");
        });
        assertThat(gateway.get(Paths.CHANNEL_REPLIES + "?after=" + sent.next()).as(ChannelReplies.class).replies()).isEmpty();
        assertThat(chen.transcript(CHAT)).containsExactly("1 CUSTOMER 降价了能退差价吗", "2 SYSTEM 林晓 接入了会话", "3 AGENT 可以的，我来处理。");
        var conversation = chen.entity("conversation", CHAT);
        assertThat(conversation.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(conversation.get("waitingSince").isNull()).isTrue();
        assertThat(conversation.get("lastText").asString()).isEqualTo("可以的，我来处理。");
        assertThat(conversation.get("lastMessageSeq").asLong()).isEqualTo(3);
    }

    @Test
    void a_repeated_command_gets_the_stored_receipt_and_is_not_executed_again() {
        accept(lin);
        var request = lin.request(reply("一次"), 2, running.now().plusSeconds(60));
        var first = lin.send(request, Map.of()).as(CommandReceipt.class);
        running.pass(Duration.ofDays(3));
        lin = running.desk("lin");
        assertThat(lin.send(request, Map.of()).as(CommandReceipt.class)).as("even long after its time").isEqualTo(first);
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void twenty_simultaneous_copies_of_a_command_are_executed_once() throws Exception {
        accept(lin);
        var request = lin.request(reply("一次"), 2, running.now().plusSeconds(60));
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var copies = Collections.nCopies(20, (Callable<TestDesk.Answer>) () -> lin.send(request, Map.of()));
            for (var future : threads.invokeAll(copies)) {
                var answer = future.get();
                answers.add(answer.status() == 200 ? answer.as(CommandReceipt.class).receipt() : answer.problem());
            }
        }
        assertThat(replies()).isEqualTo(1);
        assertThat(answers.stream().filter(a -> !a.equals("409 STILL_RUNNING")).distinct()).as("one receipt for all").hasSize(1);
    }

    @Test
    void an_id_with_another_payload_is_refused() {
        accept(lin);
        var reply = reply("甲");
        lin.execute(reply);
        var other = new Command.SendReply(reply.commandId(), CHAT, "乙", 1, null);
        assertThat(lin.send(lin.request(other, 2, running.now().plusSeconds(60)), Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void a_payload_that_does_not_have_its_hash_is_refused() {
        accept(lin);
        var right = lin.request(reply("甲"), 2, running.now().plusSeconds(60));
        var wrong = new CommandRequest(right.commandId(), right.deviceId(), right.aggregate(), 2, right.type(),
                right.payload(), "0".repeat(64), right.createdAt(), right.notAfter());
        assertThat(lin.send(wrong, Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
    }

    @Test
    void a_gap_left_by_a_dropped_command_is_passed_and_never_filled_afterwards() {
        var second = lin.request(reply("丢弃的"), 2, running.now().plusSeconds(60));
        accept(lin);
        assertThat(lin.send(lin.request(reply("一"), 3, running.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class).outcome())
                .isEqualTo(Outcome.EXECUTED);
        var late = lin.send(second, Map.of());
        assertThat(late.problem()).isEqualTo("409 SEQUENCE_USED");
        assertThat(WireCodec.read(late.body(), Problem.class).lastSeq()).isEqualTo(3);
        assertThat(late.response().headers().firstValue("Retry-After")).as("waiting does not help").isEmpty();
        assertThat(lin.transcript(CHAT)).endsWith("3 AGENT 一");
    }

    @Test
    void a_refused_place_may_be_renumbered_under_the_same_id() {
        accept(lin);
        lin.send(lin.request(reply("一"), 5, running.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class);
        var restored = reply("从日志恢复的");
        assertThat(lin.send(lin.request(restored, 2, running.now().plusSeconds(60)), Map.of()).problem()).isEqualTo("409 SEQUENCE_USED");
        assertThat(lin.send(lin.request(restored, 6, running.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class).outcome())
                .isEqualTo(Outcome.EXECUTED);
        assertThat(replies()).isEqualTo(2);
    }

    @Test
    void a_desk_restored_under_a_new_device_id_gets_the_stored_receipt() {
        accept(lin);
        var reply = reply("一次");
        var first = lin.send(lin.request(reply, 2, running.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class);
        var restored = running.stranger("device-lin-restored");
        restored.token = restored.signIn("lin", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        assertThat(restored.send(restored.request(reply, 1, running.now().plusSeconds(60)), Map.of()).as(CommandReceipt.class)).isEqualTo(first);
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void an_id_that_another_account_used_is_refused() {
        accept(lin);
        var reply = reply("一次");
        lin.execute(reply);
        assertThat(zhou.send(zhou.request(reply, 1, running.now().plusSeconds(60)), Map.of()).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
    }

    @Test
    void an_expired_command_is_rejected_and_uses_up_its_place() {
        accept(lin);
        var late = lin.request(reply("晚了"), 2, running.now().minusMillis(1));
        var receipt = lin.send(late, Map.of()).as(CommandReceipt.class);
        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.reason()).contains("超过有效时间");
        assertThat(lin.send(lin.request(reply("下一条"), 3, running.now().plusSeconds(9)), Map.of()).as(CommandReceipt.class).outcome())
                .isEqualTo(Outcome.EXECUTED);
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void reasons_are_in_the_callers_language() {
        var receipt = chen.send(chen.request(reply("hi"), 1, running.now().plusSeconds(9)), Map.of("Accept-Language", "en-GB")).as(CommandReceipt.class);
        assertThat(receipt.reason()).isEqualTo("Nobody has accepted the conversation yet: accept it first.");
    }

    @Test
    void of_two_agents_who_accept_one_gets_the_conversation() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var a = threads.submit(() -> lin.execute(new Command.AcceptConversation("a", CHAT)));
            var b = threads.submit(() -> chen.execute(new Command.AcceptConversation("b", CHAT)));
            assertThat(List.of(a.get().outcome(), b.get().outcome())).containsExactlyInAnyOrder(Outcome.EXECUTED, Outcome.REJECTED);
        }
    }

    @Test
    void only_the_assignee_or_a_supervisor_may_act() {
        accept(lin);
        assertThat(chen.execute(reply("我来")).reason()).contains("其他同事负责");
        assertThat(chen.execute(new Command.CloseConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(chen.execute(new Command.TransferConversation(id(), CHAT, null, "")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(zhou.execute(reply("我是主管")).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void a_transferred_conversation_waits_again_and_anybody_may_take_it() {
        accept(lin);
        assertThat(lin.execute(new Command.TransferConversation(id(), CHAT, null, "涉及发票，请财务组看")).outcome()).isEqualTo(Outcome.EXECUTED);
        var conversation = chen.entity("conversation", CHAT);
        assertThat(conversation.get("status").asString()).isEqualTo("WAITING");
        assertThat(conversation.get("assigneeId").isNull()).isTrue();
        assertThat(chen.transcript(CHAT)).last().asString().endsWith("SYSTEM 林晓 将会话转回队列：涉及发票，请财务组看");
        accept(chen);
    }

    @Test
    void a_conversation_given_to_a_colleague_waits_for_that_colleague() {
        accept(lin);
        lin.execute(new Command.TransferConversation(id(), CHAT, "chen", ""));
        assertThat(lin.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.REJECTED);
        accept(chen);
        assertThat(chen.execute(new Command.TransferConversation(id(), CHAT, "nobody", "")).reason()).contains("没有找到要转给的同事");
    }

    @Test
    void a_closed_conversation_opens_again_when_the_customer_writes() {
        accept(lin);
        lin.execute(new Command.CloseConversation(id(), CHAT));
        assertThat(lin.execute(reply("还有")).reason()).contains("会话已结束");
        assertThat(lin.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.REJECTED);
        gateway.write("m-2", CHAT, "CUSTOMER", "还有个问题", null);
        var conversation = lin.entity("conversation", CHAT);
        assertThat(conversation.get("status").asString()).isEqualTo("WAITING");
        assertThat(conversation.get("assigneeId").isNull()).isTrue();
        accept(chen);
    }

    @Test
    void empty_and_too_long_replies_are_rejected_without_blocking_what_follows() {
        accept(lin);
        assertThat(lin.execute(reply(" \n")).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(reply("长".repeat(4_001))).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(reply("长".repeat(4_000))).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void malformed_commands_are_refused() {
        var good = lin.request(reply("x"), 1, running.now().plusSeconds(60));
        assertThat(lin.send(good, Map.of(Paths.IDEMPOTENCY_KEY, "other")).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.send(new CommandRequest(good.commandId(), good.deviceId(), good.aggregate(), 1, "eraseEverything",
                good.payload(), good.payloadHash(), good.createdAt(), good.notAfter()), Map.of()).problem()).isEqualTo("400 UNKNOWN_COMMAND");
        assertThat(lin.post(Paths.COMMANDS, "{\"commandId\":\"x\"}", Map.of(Paths.IDEMPOTENCY_KEY, "x")).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.post(Paths.COMMANDS, "not json", Map.of(Paths.IDEMPOTENCY_KEY, "x")).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(chen.send(good, Map.of()).problem()).as("another device").isEqualTo("403 FORBIDDEN");
        assertThat(lin.execute(new Command.CloseConversation(id(), "unknown")).reason()).contains("没有找到这个会话");
    }

    @Test
    void the_commands_of_a_batch_are_answered_as_if_each_had_come_alone() {
        gateway.write("m-9", "chat-2", "CUSTOMER", "在吗", "转人工");
        accept(lin);
        var reply = lin.request(reply("一次"), 2, running.now().plusSeconds(60));
        var elsewhere = lin.request(new Command.CloseConversation(id(), "unknown"), 1, running.now().plusSeconds(60));
        var foreign = chen.request(new Command.AcceptConversation(id(), "chat-2"), 1, running.now().plusSeconds(60));
        var batch = new CommandBatch(List.of(reply, elsewhere, foreign));
        var answers = lin.post(Paths.COMMAND_BATCHES, WireCodec.write(batch), Map.of()).as(CommandAnswers.class).answers();
        assertThat(answers).extracting(CommandAnswer::status).containsExactly(200, 200, 403);
        assertThat(answers.get(1).receipt().reason()).contains("没有找到这个会话");
        assertThat(lin.post(Paths.COMMAND_BATCHES, WireCodec.write(batch), Map.of()).as(CommandAnswers.class).answers()).isEqualTo(answers);
        assertThat(lin.send(reply, Map.of()).as(CommandReceipt.class)).isEqualTo(answers.getFirst().receipt());
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void the_commands_of_one_aggregate_are_executed_in_their_order_and_each_once() {
        accept(lin);
        var some = IntStream.range(2, 9).mapToObj(place -> lin.request(reply("第 " + place), place, running.now().plusSeconds(60))).toList();
        var answers = send(some);
        assertThat(answers).extracting(CommandAnswer::status).containsOnly(200);
        assertThat(send(some)).isEqualTo(answers);
        assertThat(replyTexts()).containsExactly("第 2", "第 3", "第 4", "第 5", "第 6", "第 7", "第 8");
    }

    @Test
    void behind_one_without_a_result_nothing_of_its_aggregate_is_executed() {
        gateway.write("m-9", "chat-2", "CUSTOMER", "在吗", "转人工");
        accept(lin);
        var used = lin.request(reply("位置用过"), 1, running.now().plusSeconds(60));
        var behind = lin.request(reply("在它后面"), 2, running.now().plusSeconds(60));
        var elsewhere = lin.request(new Command.AcceptConversation(id(), "chat-2"), 1, running.now().plusSeconds(60));
        var last = lin.request(reply("再后面"), 3, running.now().plusSeconds(60));
        var answers = send(List.of(used, behind, elsewhere, last));
        assertThat(answers).extracting(CommandAnswer::status).containsExactly(409, 409, 200, 409);
        assertThat(answers).filteredOn(answer -> answer.problem() != null).extracting(answer -> answer.problem().code())
                .containsExactly("SEQUENCE_USED", "OUT_OF_ORDER", "OUT_OF_ORDER");
        assertThat(replies()).isZero();
        assertThat(send(List.of(behind, last))).extracting(CommandAnswer::status).containsOnly(200);
        assertThat(replyTexts()).containsExactly("在它后面", "再后面");
    }

    @Test
    void a_batch_whose_commands_of_an_aggregate_are_not_in_order_or_with_a_hole_is_refused_whole() {
        accept(lin);
        var two = List.of(lin.request(reply("一"), 2, running.now().plusSeconds(60)), lin.request(reply("二"), 3, running.now().plusSeconds(60)));
        assertThat(lin.post(Paths.COMMAND_BATCHES, WireCodec.write(new CommandBatch(two.reversed())), Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(lin.post(Paths.COMMAND_BATCHES, WireCodec.write(new CommandBatch(List.of(two.getFirst(), two.getFirst()))), Map.of()).problem())
                .isEqualTo("400 BAD_REQUEST");
        var hole = WireCodec.write(new CommandBatch(two.subList(0, 1))).replace("\"payloadHash\"", "\"hash\"");
        assertThat(lin.post(Paths.COMMAND_BATCHES, hole, Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(replies()).isZero();
    }

    private List<CommandAnswer> send(List<CommandRequest> requests) {
        return lin.post(Paths.COMMAND_BATCHES, WireCodec.write(new CommandBatch(requests)), Map.of()).as(CommandAnswers.class).answers();
    }

    @Test
    void receipts_survive_a_restart_of_the_hub() {
        accept(lin);
        var request = lin.request(reply("一次"), 2, running.now().plusSeconds(60));
        var first = lin.send(request, Map.of()).as(CommandReceipt.class);
        running.close();
        running = new RunningHub(database, folder, running.now());
        var again = new TestDesk(running.hub.baseUri(), lin.deviceId, running.now());
        again.token = lin.token;
        assertThat(again.send(request, Map.of()).as(CommandReceipt.class)).isEqualTo(first);
    }
}
