package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.sync.Command;
import deskside.hub.oversight.Retention;
import deskside.hub.oversight.RetentionPeriods;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelAttachment;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.CommandReceipt.Outcome;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.StoredAttachment;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.TestMedia;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
final class AttachmentsTest {

    private static final String CHAT = "chat";

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

    private static String at(Attachment attachment) {
        return Paths.ATTACHMENTS + "/" + attachment.contentHash();
    }

    private static String channelAt(Attachment attachment) {
        return Paths.CHANNEL_ATTACHMENTS + "/" + attachment.contentHash();
    }

    private TestDesk.Answer customerSends(String externalId, String customerId, String chat, String text, String handOver, Attachment... attached) {
        return gateway.post(Paths.CHANNEL_MESSAGES, WireCodec.write(new ChannelMessageRequest(externalId, chat, customerId, null, "app", "zh", "CUSTOMER", text,
                running.now(), handOver, null, Arrays.stream(attached).map(one -> new ChannelAttachment(one.contentHash(), one.name())).toList())), Map.of());
    }

    private void openChat() {
        gateway.write("m-1", CHAT, "CUSTOMER", "收到的盒子是破的", "要求人工");
        lin.execute(new Command.AcceptConversation("accept", CHAT));
    }

    @Test
    void a_customers_photo_reaches_the_desk_once_people_see_the_chat() {
        assertThat(gateway.put(channelAt(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT).as(StoredAttachment.class))
                .isEqualTo(new StoredAttachment(TestMedia.PHOTO.contentHash(), "image/png", TestMedia.PHOTO_CONTENT.length, 640, 480, 0));
        customerSends("m-1", "c-1", CHAT, "", null, TestMedia.PHOTO).as(ChannelMessageResponse.class);
        assertThat(lin.get(at(TestMedia.PHOTO)).problem()).as("only the bot talks").isEqualTo("404 NOT_FOUND");
        gateway.write("m-2", CHAT, "CUSTOMER", "看照片", "要求人工");
        assertThat(lin.bytes(at(TestMedia.PHOTO))).isEqualTo(TestMedia.PHOTO_CONTENT);
        var message = lin.pullAll().stream().filter(change -> change.type().equals("message")).map(TestDesk::body)
                .filter(body -> body.get("seq").asLong() == 1).findFirst().orElseThrow();
        assertThat(message.get("text").asString()).isEmpty();
        assertThat(WireCodec.read(message.get("attachments").toString(), Attachment[].class)).containsExactly(TestMedia.PHOTO);
    }

    @Test
    void a_photo_alone_is_named_in_the_queue() {
        gateway.put(channelAt(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT);
        customerSends("m-1", "c-1", CHAT, " ", "要求人工", TestMedia.PHOTO);
        assertThat(lin.entity("conversation", CHAT).get("lastText").asString()).isEqualTo("[图片]");
    }

    @Test
    void the_same_message_with_its_photo_again_changes_nothing_and_with_another_one_is_refused() {
        gateway.put(channelAt(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT);
        gateway.put(channelAt(TestMedia.TALL), TestMedia.TALL_CONTENT);
        customerSends("m-1", "c-1", CHAT, "", "要求人工", TestMedia.PHOTO);
        assertThat(customerSends("m-1", "c-1", CHAT, "", "要求人工", TestMedia.PHOTO).as(ChannelMessageResponse.class).duplicate()).isTrue();
        assertThat(customerSends("m-1", "c-1", CHAT, "", "要求人工", TestMedia.TALL).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
    }

    @Test
    void an_agents_photo_is_fetched_by_the_gateway_and_what_the_desk_says_of_it_does_not_count() {
        openChat();
        lin.put(at(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT).as(StoredAttachment.class);
        var lie = new Attachment(TestMedia.PHOTO.contentHash(), "application/x-program", "../../退货地址.png", 1, 9, 9, 9);
        assertThat(lin.execute(new Command.SendReply("reply", CHAT, "", 1, null, List.of(lie))).outcome()).isEqualTo(Outcome.EXECUTED);
        var reply = gateway.get(Paths.CHANNEL_REPLIES).as(ChannelReplies.class).replies().getFirst();
        assertThat(reply.text()).isEmpty();
        assertThat(reply.attachments()).containsExactly(TestMedia.PHOTO.named("退货地址.png"));
        assertThat(gateway.bytes(channelAt(reply.attachments().getFirst()))).isEqualTo(TestMedia.PHOTO_CONTENT);
    }

    @Test
    void a_reply_is_rejected_when_what_is_attached_never_came_or_nothing_is_in_it() {
        openChat();
        assertThat(lin.execute(new Command.SendReply("r-1", CHAT, "看图", 1, null, List.of(TestMedia.PHOTO))).reason()).contains("附件没有上传成功");
        assertThat(lin.execute(new Command.SendReply("r-2", CHAT, " ", 1, null)).reason()).contains("为空");
        lin.put(at(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT);
        assertThat(lin.execute(new Command.SendReply("r-3", CHAT, "", 1, null, Collections.nCopies(10, TestMedia.PHOTO))).reason()).contains("最多 9 个附件");
        assertThat(lin.transcript(CHAT)).hasSize(2);
    }

    @Test
    void what_bytes_are_is_told_by_the_bytes() {
        assertThat(put("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).startsWith("400").contains("PNG");
        assertThat(put(Arrays.copyOf(TestMedia.PHOTO_CONTENT, TestMedia.PHOTO_CONTENT.length / 2))).startsWith("400").contains("cut short");
        assertThat(put(new byte[0])).startsWith("400").contains("empty");
        assertThat(put(TestMedia.png(9_000, 1, 0))).startsWith("200");
        assertThat(lin.put(at(TestMedia.PHOTO), TestMedia.VOICE_CONTENT).problem()).isEqualTo("422 PAYLOAD_MISMATCH");
        assertThat(customerSends("m-9", "c-1", CHAT, "", "要求人工", TestMedia.TALL).problem()).as("never brought").isEqualTo("400 BAD_REQUEST");
    }

    private String put(byte[] content) {
        var answer = lin.put(Paths.ATTACHMENTS + "/" + AttachmentContent.hash(content), content);
        return answer.status() + " " + answer.body();
    }

    @Test
    void a_large_recording_comes_back_byte_by_byte_and_may_be_brought_by_several_at_once() throws Exception {
        var content = TestMedia.wav(120_000);
        var attachment = TestMedia.attachment("", content);
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 4; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> gateway.put(channelAt(attachment), content).status()));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(gateway.bytes(channelAt(attachment))).isEqualTo(content);
    }

    @Test
    void erasing_a_customer_takes_the_photos_along_but_not_those_that_somebody_else_sent_too() {
        gateway.put(channelAt(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT);
        gateway.put(channelAt(TestMedia.TALL), TestMedia.TALL_CONTENT);
        customerSends("m-1", "c-1", CHAT, "", "要求人工", TestMedia.PHOTO, TestMedia.TALL);
        customerSends("m-2", "c-2", "other", "", "要求人工", TestMedia.TALL);
        var shen = running.desk("shen");
        assertThat(shen.post(Paths.ERASURES, WireCodec.write(new ErasureRequest("c-1", "顾客要求删除")), Map.of()).status()).isEqualTo(200);
        assertThat(gateway.get(channelAt(TestMedia.PHOTO)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(gateway.bytes(channelAt(TestMedia.TALL))).isEqualTo(TestMedia.TALL_CONTENT);
        assertThat(lin.pullAll().stream().filter(change -> change.type().equals("message")).map(change -> change.op()))
                .containsExactlyInAnyOrder("REDACT", "UPSERT");
    }

    @Test
    void what_no_message_has_goes_after_a_week() {
        gateway.put(channelAt(TestMedia.PHOTO), TestMedia.PHOTO_CONTENT);
        gateway.put(channelAt(TestMedia.TALL), TestMedia.TALL_CONTENT);
        customerSends("m-1", "c-1", CHAT, "", "要求人工", TestMedia.TALL);
        retainAfter(Duration.ofDays(6));
        assertThat(gateway.bytes(channelAt(TestMedia.PHOTO))).hasSameSizeAs(TestMedia.PHOTO_CONTENT);
        retainAfter(Duration.ofDays(8));
        assertThat(gateway.get(channelAt(TestMedia.PHOTO)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(lin.bytes(at(TestMedia.TALL))).isEqualTo(TestMedia.TALL_CONTENT);
    }

    /** A second hub on the same database would do the same. */
    private void retainAfter(Duration time) {
        running.close();
        var later = running.now().plus(time);
        try (var opened = database.open(folder);
             var retention = new Retention(opened, () -> later, RetentionPeriods.STANDARD)) {
            retention.run();
        }
        running = new RunningHub(database, folder);
        gateway = running.gateway();
        lin = running.desk("lin");
    }
}
