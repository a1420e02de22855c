package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.notice.NoticeKey;
import deskside.domain.notice.NoticeKind;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.Paths;
import java.nio.file.Path;
import java.time.Instant;
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

/** Customers who are in no chat. Customer c-1 has signed for one parcel, SH-1. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class TellCustomerTest {

    private static final String ORDER = "2026111600423";
    private static final String WORDS = "您好，您的包裹已签收，请检查商品是否齐全。";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private long signedAt;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        var parcel = lin.entity("order", ORDER).get("shipments").get(0);
        assertThat(parcel.get("id").asString()).isEqualTo("SH-1");
        var events = parcel.get("events");
        signedAt = Instant.parse(events.get(events.size() - 1).get("at").asString()).getEpochSecond();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String about(NoticeKind kind) {
        return new NoticeKey(kind, "SH-1", signedAt).text();
    }

    private Command.TellCustomer tell(String conversationId, NoticeKind kind) {
        return tell(conversationId, "c-1", ORDER, WORDS, about(kind));
    }

    private Command.TellCustomer tell(String conversationId, String customerId, String orderId, String words, String about) {
        return new Command.TellCustomer("tell-" + ++commands, conversationId, customerId, orderId, Language.ZH, words, about);
    }

    private void closedChat() {
        running.gateway().write("m-1", "chat-1", "CUSTOMER", "在吗", "转人工");
        assertThat(lin.execute(new Command.AcceptConversation("accept-1", "chat-1")).reason()).isNull();
        assertThat(lin.execute(new Command.CloseConversation("close-1", "chat-1")).reason()).isNull();
    }

    private ChannelReplies replies() {
        return running.gateway().get(Paths.CHANNEL_REPLIES + "?after=0").as(ChannelReplies.class);
    }

    @Test
    void news_go_into_the_chat_that_the_customer_had_last_which_stays_closed() {
        closedChat();
        assertThat(lin.execute(tell("chat-1", NoticeKind.PARCEL_DELIVERED)).reason()).isNull();
        assertThat(lin.transcript("chat-1")).endsWith("4 SYSTEM 林晓 主动告知客户：已签收", "5 AGENT " + WORDS);
        var chat = lin.entity("conversation", "chat-1");
        assertThat(chat.get("status").asString()).isEqualTo("CLOSED");
        assertThat(chat.get("lastText").asString()).isEqualTo(WORDS);
        running.gateway().write("m-2", "chat-1", "CUSTOMER", "好的，谢谢", null);
        assertThat(lin.entity("conversation", "chat-1").get("status").asString()).as("whoever takes it").isEqualTo("WAITING");
    }

    @Test
    void what_asks_for_an_answer_stays_with_whoever_told_it() {
        closedChat();
        var chen = running.desk("chen");
        assertThat(chen.execute(tell("chat-1", NoticeKind.PARCEL_NOT_RECEIVED)).reason()).isNull();
        assertThat(lin.entity("conversation", "chat-1").get("status").asString()).isEqualTo("FOLLOW_UP");
        running.gateway().write("m-2", "chat-1", "CUSTOMER", "没有收到啊", null);
        var chat = lin.entity("conversation", "chat-1");
        assertThat(chat.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(chat.get("assigneeId").asString()).isEqualTo(chen.entity("message", lastMessage("chat-1", 5)).get("authorId").asString());
        assertThat(chen.execute(new Command.SendReply("reply-1", "chat-1", "马上为您查。", 6, null)).reason()).isNull();
    }

    private String lastMessage(String conversationId, long seq) {
        return lin.pullAll().stream().filter(change -> change.type().equals("message") && TestDesk.body(change).get("conversationId").asString().equals(conversationId)
                && TestDesk.body(change).get("seq").asLong() == seq).findFirst().orElseThrow().id();
    }

    @Test
    void who_never_had_a_chat_gets_one_and_the_gateway_learns_whom_it_is_for() {
        var request = lin.request(tell("chat-new", NoticeKind.PARCEL_DELIVERED), 1, lin.now.plusSeconds(600));
        var first = lin.send(request, Map.of()).as(CommandReceipt.class);
        assertThat(first.outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(lin.send(request, Map.of()).as(CommandReceipt.class)).as("once, however often it is sent").isEqualTo(first);
        assertThat(lin.transcript("chat-new")).containsExactly("1 SYSTEM 林晓 主动告知客户：已签收", "2 AGENT " + WORDS);
        assertThat(replies().replies()).singleElement().satisfies(reply -> {
            assertThat(reply.customerId()).isEqualTo("c-1");
            assertThat(reply.conversationId()).isEqualTo("chat-new");
            assertThat(reply.text()).isEqualTo(WORDS);
        });
        running.gateway().write("m-9", "chat-new", "CUSTOMER", "收到", null);
        assertThat(lin.entity("conversation", "chat-new").get("status").asString()).isEqualTo("WAITING");
    }

    @Test
    void an_event_is_told_once_also_by_a_reply_and_by_two_desks_at_the_same_moment() throws Exception {
        var desks = IntStream.range(0, 4).mapToObj(n -> running.desk(n % 2 == 0 ? "lin" : "chen")).toList();
        try (var threads = Executors.newFixedThreadPool(desks.size())) {
            var told = threads.invokeAll(IntStream.range(0, desks.size()).<Callable<CommandReceipt>>mapToObj(n -> {
                var command = tell("chat-race-" + n, NoticeKind.PARCEL_DELIVERED);
                return () -> desks.get(n).execute(command);
            }).toList());
            var executed = 0;
            for (var one : told) {
                executed += one.get().outcome() == Outcome.EXECUTED ? 1 : 0;
            }
            assertThat(executed).isEqualTo(1);
        }
        assertThat(replies().replies()).hasSize(1);
        running.gateway().write("m-1", "chat-1", "CUSTOMER", "在吗", "转人工");
        lin.execute(new Command.AcceptConversation("accept-1", "chat-1"));
        assertThat(lin.execute(new Command.SendReply("reply-1", "chat-1", WORDS, 1, about(NoticeKind.PARCEL_DELIVERED))).reason()).contains("已经告知过");
    }

    @Test
    void nothing_is_told_that_is_not_so_or_to_whom_it_does_not_concern() {
        assertThat(lin.execute(tell("n-1", "c-1", ORDER, WORDS, new NoticeKey(NoticeKind.PARCEL_DELIVERED, "SH-1", signedAt - 1).text())).reason()).contains("已有变化");
        assertThat(lin.execute(tell("n-2", "c-1", ORDER, WORDS, new NoticeKey(NoticeKind.PARCEL_DELIVERED, "SH-2", signedAt).text())).reason()).contains("已有变化");
        assertThat(lin.execute(tell("n-3", "c-1", ORDER, WORDS, new NoticeKey(NoticeKind.REFUND_PAID, "case-1", 3).text())).reason()).contains("已有变化");
        assertThat(lin.execute(tell("n-4", "c-1", ORDER, WORDS, "notice:weather:SH-1:1")).reason()).contains("已有变化");
        assertThat(lin.execute(tell("n-5", "c-1", ORDER, WORDS, "hello")).reason()).contains("已有变化");
        assertThat(lin.execute(tell("n-6", "c-1", "nothing", WORDS, about(NoticeKind.PARCEL_DELIVERED))).reason()).contains("没有找到这个订单");
        assertThat(lin.execute(tell("n-7", "c-2", ORDER, WORDS, about(NoticeKind.PARCEL_DELIVERED))).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(lin.execute(tell("n-8", "c-1", ORDER, " ", about(NoticeKind.PARCEL_DELIVERED))).reason()).contains("为空");
        assertThat(lin.execute(tell("n-9", "c-1", ORDER, "长".repeat(4_001), about(NoticeKind.PARCEL_DELIVERED))).reason()).contains("4000");
        assertThat(lin.execute(tell("n-10", "c-1", ORDER, "请加微信 vx_8899 联系", about(NoticeKind.PARCEL_DELIVERED))).reason()).contains("不能发给客户");
        assertThat(replies().replies()).isEmpty();
        assertThat(lin.pullAll()).noneMatch(change -> change.type().equals("conversation"));
    }

    @Test
    void who_is_in_a_chat_is_told_there_and_a_call_is_no_chat() {
        running.gateway().write("m-1", "chat-1", "CUSTOMER", "在吗", "转人工");
        assertThat(lin.execute(tell("chat-1", NoticeKind.PARCEL_DELIVERED)).reason()).contains("正在会话中");
        assertThat(lin.execute(tell("chat-other", NoticeKind.PARCEL_DELIVERED)).reason()).contains("正在会话中");
        lin.execute(new Command.AcceptConversation("accept-1", "chat-1"));
        lin.execute(new Command.CloseConversation("close-1", "chat-1"));
        lin.execute(new Command.RecordCall("call-1", "phone-1", "c-1", null, Language.ZH, "包裹呢", lin.now.minusSeconds(60)));
        assertThat(lin.execute(tell("phone-1", NoticeKind.PARCEL_DELIVERED)).reason()).contains("没有找到这个会话");
        assertThat(lin.execute(tell("chat-1", NoticeKind.PARCEL_DELIVERED)).reason()).isNull();
    }
}
