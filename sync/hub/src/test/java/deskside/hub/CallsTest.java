package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class CallsTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private Command.RecordCall call(String conversationId, String customerId, String notes) {
        return new Command.RecordCall("call-" + ++commands, conversationId, customerId, null, Language.ZH, notes, lin.now.minusSeconds(600));
    }

    @Test
    void a_call_becomes_one_conversation_of_its_author_however_often_it_is_sent() {
        var request = lin.request(call("phone-1", "c-1", "包裹三天没动了"), 1, lin.now.plusSeconds(600));
        var first = lin.send(request, Map.of()).as(CommandReceipt.class);
        assertThat(first.outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(lin.send(request, Map.of()).as(CommandReceipt.class)).isEqualTo(first);
        var conversation = running.desk("chen").entity("conversation", "phone-1");
        assertThat(conversation.get("channel").asString()).isEqualTo("PHONE");
        assertThat(conversation.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(conversation.get("lastText").asString()).isEqualTo("包裹三天没动了");
        assertThat(lin.transcript("phone-1")).containsExactly("1 SYSTEM 林晓 记录了来电", "2 CUSTOMER 包裹三天没动了");
    }

    @Test
    void more_of_the_call_a_reply_and_its_end_follow_in_order() {
        lin.execute(call("phone-1", "c-1", "包裹三天没动了"));
        lin.execute(call("phone-1", "c-1", "想改地址"));
        lin.execute(new Command.SendReply("reply-1", "phone-1", "已为您登记。", 3, null));
        lin.execute(new Command.CloseConversation("close-1", "phone-1"));
        assertThat(lin.transcript("phone-1")).containsExactly("1 SYSTEM 林晓 记录了来电", "2 CUSTOMER 包裹三天没动了", "3 CUSTOMER 想改地址",
                "4 AGENT 已为您登记。", "5 SYSTEM 林晓 结束了会话");
        assertThat(lin.execute(call("phone-1", "c-1", "还有一件事")).reason()).contains("已结束");
    }

    @Test
    void a_call_goes_neither_into_a_chat_nor_into_a_colleagues_call_nor_to_nobody() {
        running.gateway().write("m-1", "chat-1", "CUSTOMER", "在吗", "情绪升高");
        assertThat(lin.execute(call("chat-1", "c-1", "包裹三天没动了")).reason()).contains("不是这位客户的来电");
        running.desk("chen").execute(call("phone-2", "c-1", "退货"));
        assertThat(lin.execute(call("phone-2", "c-1", "包裹三天没动了")).reason()).contains("其他同事");
        assertThat(lin.execute(call("phone-3", "nobody", "你好")).reason()).contains("没有找到这位客户");
        assertThat(lin.execute(call("phone-3", "c-1", " ")).reason()).contains("为空");
    }
}
