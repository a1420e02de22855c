package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.Paths;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever talks to the hub without a desk's own check gets no further than through it. */
final class RiskyRepliesTest {

    private static final String CHAT = "chat-1";

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk lin;
    private TestDesk zhou;
    private int commands;

    @BeforeEach
    void start() {
        running = new RunningHub(TestDatabase.H2, folder);
        lin = running.desk("lin");
        zhou = running.desk("zhou");
        running.gateway().write("m-1", CHAT, "CUSTOMER", "这个能退吗", "平静");
        assertThat(lin.execute(new Command.AcceptConversation(id(), CHAT)).outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String id() {
        return "risky-" + ++commands;
    }

    private CommandReceipt send(TestDesk by, String text) {
        return by.execute(new Command.SendReply(id(), CHAT, text, 1, null));
    }

    private CommandReceipt ask(TestDesk by, String text) {
        return by.execute(new Command.RequestReply(id(), CHAT, text, 1, null));
    }

    private List<String> sent() {
        return running.gateway().get(Paths.CHANNEL_REPLIES + "?after=0").as(ChannelReplies.class).replies().stream().map(ChannelReplies.Reply::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"您加我微信，私下返您 20 元", "您加我薇 信吧", "加 威.信 聊", "好评返现 5 元", "你是不是傻", "Add me on WhatsApp and pay there"})
    void what_must_never_be_said_is_not_sent_by_anybody_and_not_with_a_second_person_either(String text) {
        for (var desk : List.of(lin, zhou)) {
            assertThat(send(desk, text).outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(send(desk, text).reason()).contains("不能发给客户");
            assertThat(ask(desk, text).reason()).contains("不能发给客户");
        }
        assertThat(sent()).isEmpty();
        assertThat(lin.transcript(CHAT)).noneMatch(line -> line.contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"这边给您补偿 200 元。", "这次给您免单。", "We will compensate you with 200 yuan."})
    void what_needs_a_second_person_goes_by_that_way_alone(String text) {
        assertThat(send(lin, text).reason()).contains("需要主管同意");
        assertThat(send(zhou, text).reason()).as("a supervisor is one person, too").contains("需要主管同意");
        assertThat(sent()).isEmpty();
        assertThat(ask(lin, text).reason()).isNull();
        assertThat(sent()).isEmpty();
    }

    @Test
    void the_place_in_the_sequence_is_used_up_so_the_mended_reply_follows() {
        assertThat(send(lin, "您加我微信").outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(send(lin, "您在订单页点申请退货就可以").reason()).isNull();
        assertThat(sent()).containsExactly("您在订单页点申请退货就可以");
    }
}
