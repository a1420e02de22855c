package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
final class ChannelTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private RunningHub running;
    private TestDesk gateway;
    private TestDesk lin;

    @BeforeEach
    void start() {
        running = new RunningHub(database, folder);
        gateway = running.gateway();
        lin = running.desk("lin");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void people_see_a_conversation_once_the_bot_hands_it_over_with_all_that_was_said() {
        gateway.write("m-1", "chat", "CUSTOMER", "能退差价吗", null);
        gateway.write("m-2", "chat", "BOT", "以页面为准", null);
        assertThat(lin.transcript("chat")).isEmpty();
        gateway.write("m-3", "chat", "CUSTOMER", "你们不认账？", "情绪升高");
        assertThat(lin.transcript("chat")).containsExactly("1 CUSTOMER 能退差价吗", "2 BOT 以页面为准", "3 CUSTOMER 你们不认账？");
        var conversation = lin.entity("conversation", "chat");
        assertThat(conversation.get("status").asString()).isEqualTo("WAITING");
        assertThat(conversation.get("handOverReason").asString()).isEqualTo("情绪升高");
        assertThat(conversation.get("customerId").asString()).isEqualTo("c-1");
        assertThat(conversation.get("lastMessageSeq").asLong()).isEqualTo(3);
        assertThat(conversation.get("waitingSince").isNull()).isFalse();
    }

    @Test
    void a_repeated_message_changes_nothing() {
        var first = gateway.write("m-1", "chat", "CUSTOMER", "在吗", "").as(ChannelMessageResponse.class);
        var again = gateway.write("m-1", "chat", "CUSTOMER", "在吗", "").as(ChannelMessageResponse.class);
        assertThat(again).isEqualTo(new ChannelMessageResponse("chat", first.messageId(), 1, true));
        assertThat(lin.transcript("chat")).containsExactly("1 CUSTOMER 在吗");
    }

    @Test
    void another_message_under_a_used_id_is_refused() {
        gateway.write("m-1", "chat", "CUSTOMER", "在吗", "");
        assertThat(gateway.write("m-1", "chat", "CUSTOMER", "别的", "").problem()).isEqualTo("422 PAYLOAD_MISMATCH");
    }

    @Test
    void messages_into_an_active_conversation_leave_it_with_its_agent() {
        gateway.write("m-1", "chat", "CUSTOMER", "在吗", "");
        lin.execute(new Command.AcceptConversation("a", "chat"));
        gateway.write("m-2", "chat", "CUSTOMER", "人呢", null);
        var conversation = lin.entity("conversation", "chat");
        assertThat(conversation.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(conversation.get("assigneeId").asString()).isEqualTo("lin");
        assertThat(conversation.get("lastText").asString()).isEqualTo("人呢");
    }

    @Test
    void unknown_customers_and_orders_and_fields_out_of_bounds_are_refused() {
        var good = new ChannelMessageRequest("x", "chat", "c-1", null, "app", "zh", "CUSTOMER", "hi", running.now(), "", null);
        assertThat(send(good)).isEqualTo("200");
        assertThat(send(new ChannelMessageRequest("x1", "c2", "c-9", null, "app", "zh", "CUSTOMER", "hi", running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x2", "c2", "c-1", "1", "app", "zh", "CUSTOMER", "hi", running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x3", "c2", "c-1", null, "fax", "zh", "CUSTOMER", "hi", running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x4", "c2", "c-1", null, "app", "fr", "CUSTOMER", "hi", running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x5", "c2", "c-1", null, "app", "zh", "AGENT", "hi", running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x6", "c2", "c-1", null, "app", "zh", "CUSTOMER", "长".repeat(4_001), running.now(), "", null))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x7", "c2", "c-1", null, "app", "zh", "BOT", "hi", running.now(), "", 1.5))).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x8", "chat", "c-2", null, "app", "zh", "CUSTOMER", "hi", running.now(), "", null)))
                .as("another customer's conversation").isEqualTo("400 BAD_REQUEST");
        assertThat(gateway.post(Paths.CHANNEL_MESSAGES, "{\"externalId\":\"x9\"}", Map.of()).problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x10", "c2", "c-1", null, "app", "zh", "CUSTOMER", "a\0b", running.now(), "", null)))
                .as("PostgreSQL cannot store it").isEqualTo("400 BAD_REQUEST");
        assertThat(send(new ChannelMessageRequest("x11", "c2", "c-1", null, "app", "zh", "CUSTOMER", "a\\u0000b", running.now(), "", null)))
                .as("says it, does not hold it").isEqualTo("200");
        assertThat(send(new ChannelMessageRequest("x12", "c2", "c-1", null, "app", "zh", "CUSTOMER", "hi", Instant.MIN, "", null)))
                .isEqualTo("400 BAD_REQUEST");
        assertThat(gateway.post(Paths.CHANNEL_MESSAGES, WireCodec.write(new ChannelMessageRequest("x13", "c2", "c-1", null, "app", "zh", "CUSTOMER", "a\0b", running.now(), "", null)),
                StandardCharsets.UTF_16BE).problem()).as("another encoding is not looked through").isEqualTo("400 BAD_REQUEST");
        assertThat(gateway.get(Paths.CHANNEL_REPLIES + "?after=-1").problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(gateway.get(Paths.CHANNEL_REPLIES + "?after=now").problem()).isEqualTo("400 BAD_REQUEST");
    }

    private String send(ChannelMessageRequest message) {
        var answer = gateway.post(Paths.CHANNEL_MESSAGES, WireCodec.write(message), Map.of());
        return answer.status() == 200 ? "200" : answer.problem();
    }

    @Test
    void a_senders_clock_far_ahead_does_not_put_messages_into_the_future() {
        var ahead = new ChannelMessageRequest("x", "chat", "c-1", null, "app", "zh", "CUSTOMER", "hi", running.now().plusSeconds(86_400), "", null);
        send(ahead);
        assertThat(lin.entity("conversation", "chat").get("lastMessageAt").asString()).isEqualTo(running.now().toString());
    }
}
