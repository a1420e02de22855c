package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reply that its author must not send alone. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ReplyRequestsTest {

    private static final String CHAT = "chat-1";
    private static final String GENEROUS = "这边给您补偿 200 元。";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk chen;
    private TestDesk zhou;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        lin = running.desk("lin");
        chen = running.desk("chen");
        zhou = running.desk("zhou");
        running.gateway().write("m-1", CHAT, "CUSTOMER", "说好的保价呢，我要投诉", "情绪升高");
        assertThat(lin.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "reply-" + ++commands;
    }

    private Command.RequestReply ask(TestDesk by, String text) {
        var ask = new Command.RequestReply(id(), CHAT, text, 1, null);
        assertThat(by.execute(ask).reason()).isNull();
        return ask;
    }

    private Command.DecideReply decision(Command.RequestReply asked, boolean approved) {
        return new Command.DecideReply(id(), CHAT, asked.commandId(), zhou.entity("replyRequest", asked.commandId()).get("payloadHash").asString(), approved,
                approved ? "" : "先道歉");
    }

    private String state(Command.RequestReply asked) {
        return lin.entity("replyRequest", asked.commandId()).get("state").asString();
    }

    /** What the customer's channel gets. */
    private List<String> sent() {
        return running.gateway().get(Paths.CHANNEL_REPLIES + "?after=0").as(ChannelReplies.class).replies().stream().map(ChannelReplies.Reply::text).toList();
    }

    @Test
    void nothing_reaches_the_customer_before_another_person_has_allowed_that_text_and_then_it_does_once_in_its_authors_name() {
        var asked = ask(lin, GENEROUS);
        assertThat(sent()).isEmpty();
        assertThat(state(asked)).isEqualTo("AWAITING");
        assertThat(lin.transcript(CHAT)).noneMatch(line -> line.contains("200"));
        var decision = decision(asked, true);
        assertThat(zhou.execute(decision).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(zhou.execute(decision).outcome()).as("the answer was lost, so it comes again").isEqualTo(Outcome.EXECUTED);
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("已有结论");
        assertThat(sent()).containsExactly(GENEROUS);
        assertThat(state(asked)).isEqualTo("SENT");
        var message = lin.pullAll().stream().filter(change -> change.type().equals("message")).map(TestDesk::body)
                .filter(body -> body.path("commandId").asString("").equals(asked.commandId())).findFirst().orElseThrow();
        assertThat(message.get("authorId").asString()).isEqualTo("lin");
    }

    @Test
    void a_declined_reply_is_never_sent_and_its_author_reads_why() {
        var asked = ask(lin, GENEROUS);
        assertThat(zhou.execute(decision(asked, false)).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(sent()).isEmpty();
        assertThat(state(asked)).isEqualTo("DECLINED");
        assertThat(lin.entity("replyRequest", asked.commandId()).get("decisionNote").asString()).isEqualTo("先道歉");
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("已有结论");
    }

    @Test
    void nobody_decides_about_the_own_text_and_no_agent_about_anybodys() {
        var asked = ask(lin, GENEROUS);
        assertThat(lin.execute(decision(asked, true)).reason()).contains("主管权限");
        assertThat(chen.execute(decision(asked, true)).reason()).contains("主管权限");
        var supervisors = ask(zhou, "这次免单。");
        assertThat(zhou.execute(decision(supervisors, true)).reason()).contains("不能审批自己的回复");
        assertThat(running.desk("shen").execute(decision(supervisors, true)).reason()).isNull();
        assertThat(sent()).containsExactly("这次免单。");
    }

    @Test
    void a_decision_about_other_words_or_another_conversation_counts_for_nothing() {
        var asked = ask(lin, GENEROUS);
        var hash = zhou.entity("replyRequest", asked.commandId()).get("payloadHash").asString();
        var edited = new Command.DecideReply(id(), CHAT, asked.commandId(), hash.replace(hash.charAt(5), '0'), true, "");
        assertThat(zhou.execute(edited).reason()).contains("不一致");
        assertThat(zhou.execute(new Command.DecideReply(id(), "chat-x", asked.commandId(), hash, true, "")).reason()).contains("没有找到");
        assertThat(zhou.execute(new Command.DecideReply(id(), CHAT, "no-such", hash, true, "")).reason()).contains("没有找到");
        assertThat(sent()).isEmpty();
    }

    @Test
    void other_words_are_another_request_in_whose_favour_the_first_is_given_up() {
        var first = ask(lin, GENEROUS);
        var second = ask(lin, "这边给您补偿 150 元。");
        assertThat(state(first)).isEqualTo("SUPERSEDED");
        assertThat(zhou.execute(decision(first, true)).reason()).contains("已有结论");
        assertThat(zhou.execute(decision(second, true)).reason()).isNull();
        assertThat(sent()).containsExactly("这边给您补偿 150 元。");
    }

    @Test
    void what_its_author_could_not_send_any_more_is_not_let_go_either() {
        var asked = ask(lin, GENEROUS);
        lin.execute(new Command.TransferConversation(id(), CHAT, null, ""));
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("还没有接入");
        chen.execute(new Command.AcceptConversation(id(), CHAT));
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("其他同事负责");
        chen.execute(new Command.CloseConversation(id(), CHAT));
        assertThat(zhou.execute(decision(asked, true)).reason()).contains("已结束");
        assertThat(sent()).isEmpty();
        assertThat(state(asked)).isEqualTo("AWAITING");
        assertThat(zhou.execute(decision(asked, false)).reason()).isNull();
    }

    @Test
    void only_who_has_the_conversation_asks_and_only_for_a_text() {
        assertThat(chen.execute(new Command.RequestReply(id(), CHAT, GENEROUS, 1, null)).reason()).contains("其他同事");
        assertThat(lin.execute(new Command.RequestReply(id(), CHAT, " ", 1, null)).reason()).contains("为空");
        assertThat(lin.execute(new Command.RequestReply(id(), CHAT, "长".repeat(4_001), 1, null)).reason()).contains("4000");
        assertThat(lin.execute(new Command.RequestReply(id(), "chat-x", GENEROUS, 1, null)).reason()).contains("没有找到");
    }

    @Test
    void the_audit_tells_who_asked_and_who_decided_and_not_what_was_written() {
        var asked = ask(lin, GENEROUS);
        zhou.execute(decision(asked, true));
        var audit = zhou.get(Paths.AUDIT + "?limit=1000").body();
        assertThat(audit).contains("requestReply", "decideReply", asked.commandId()).doesNotContain("200 元");
    }

    @Test
    void an_erased_customer_takes_the_words_with_them_and_nothing_is_sent_afterwards() {
        var asked = ask(lin, GENEROUS);
        var decision = decision(asked, true);
        var erased = running.desk("shen").post(Paths.ERASURES, WireCodec.write(new ErasureRequest("c-1", "顾客要求删除")), Map.of());
        assertThat(erased.status()).isEqualTo(200);
        assertThat(zhou.execute(decision).reason()).contains("没有找到");
        assertThat(lin.pullAll()).filteredOn(change -> change.id().equals(asked.commandId())).last().satisfies(change -> assertThat(change.op()).isEqualTo("REDACT"));
        assertThat(sent()).isEmpty();
    }
}
