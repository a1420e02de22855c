package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Command;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Waiting;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.ChannelAttachment;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.testkit.TestMedia;
import deskside.usecases.attachment.LoadAttachment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos on their whole way: channel, hub, wire, store, and back; with real parts only. */
class AttachmentsAcrossTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHAT = "chat-1";

    @TempDir
    Path folder;

    private static void customerSends(ChannelClient channel, Attachment attachment, byte[] content) throws Exception {
        channel.bring(attachment.contentHash(), content);
        channel.send(new ChannelMessageRequest("m-1", CHAT, "c-0001", null, "app", "zh", "CUSTOMER", "", Instant.now(), "转人工", null,
                List.of(new ChannelAttachment(attachment.contentHash(), attachment.name()))));
    }

    private static void accept(WireDesk desk, URI hub) {
        desk.signIn(hub.toString(), "lin", HubConfig.DEMO_PASSWORD);
        Waiting.until("the chat", PATIENCE, () -> desk.store().conversations().find(CHAT).isPresent());
        desk.queue(id -> new Command.AcceptConversation(id, CHAT));
        Waiting.until("the queue to be empty", PATIENCE, () -> desk.store().outbox().pending().isEmpty());
    }

    private static HubClient signedIn(URI hub, String login) {
        var address = new HubAddress(hub.toString());
        try (var nobody = new HubClient(address, () -> "")) {
            var token = ((Answer.Ok<SignInResponse>) nobody.signIn(new SignInRequest(login, HubConfig.DEMO_PASSWORD, "device-" + login)))
                    .value().token();
            return new HubClient(address, () -> token);
        }
    }

    @Test
    void a_customers_photo_comes_an_agents_goes_once_after_an_outage_and_both_are_gone_with_the_customer() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0)).baseUri();
            try (var channel = new ChannelClient(hub, CompositionRoot.DEMO_GATEWAY_TOKEN); var desk = WireDesk.open(folder.resolve("desk"), 1)) {
                customerSends(channel, TestMedia.PHOTO, TestMedia.PHOTO_CONTENT);
                accept(desk, hub);
                var said = desk.store().conversations().messages(CHAT, 9).getFirst();
                assertThat(said.attachments()).containsExactly(TestMedia.PHOTO);
                assertThat(desk.load(TestMedia.PHOTO)).isInstanceOfSatisfying(LoadAttachment.Outcome.Loaded.class,
                        loaded -> assertThat(loaded.content()).isEqualTo(TestMedia.PHOTO_CONTENT));
                desk.goOffline();
                assertThat(desk.load(TestMedia.PHOTO)).as("it stays at the desk").isInstanceOf(LoadAttachment.Outcome.Loaded.class);
                desk.store().attachments().keep(TestMedia.TALL.contentHash(), TestMedia.TALL_CONTENT);
                desk.queue(id -> new Command.SendReply(id, CHAT, "请贴在这里", desk.seen(CHAT), null, List.of(TestMedia.TALL)));
                assertThat(channel.replies(0).replies()).isEmpty();
                desk.goOnline();
                Waiting.until("the reply to arrive", PATIENCE, () -> desk.store().outbox().pending().isEmpty());
                assertThat(channel.replies(0).replies()).extracting(ChannelReplies.Reply::attachments).containsExactly(List.of(TestMedia.TALL));
                try (var shen = signedIn(hub, "shen")) {
                    assertThat(shen.erase(new ErasureRequest("c-0001", "顾客要求删除"))).isInstanceOf(Answer.Ok.class);
                }
                Waiting.until("the desk to forget", PATIENCE, () -> desk.store().attachments().find(TestMedia.PHOTO.contentHash()).isEmpty()
                        && desk.store().attachments().find(TestMedia.TALL.contentHash()).isEmpty());
                assertThat(desk.load(TestMedia.PHOTO)).isInstanceOf(LoadAttachment.Outcome.Missing.class);
            }
        }
    }

    @Test
    void a_lost_computers_photo_is_with_the_hub_when_a_supervisor_releases_its_reply() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0)).baseUri();
            try (var channel = new ChannelClient(hub, CompositionRoot.DEMO_GATEWAY_TOKEN); var desk = WireDesk.open(folder.resolve("desk"), 1);
                 var zhou = signedIn(hub, "zhou")) {
                customerSends(channel, TestMedia.PHOTO, TestMedia.PHOTO_CONTENT);
                accept(desk, hub);
                desk.goOffline();
                desk.store().attachments().keep(TestMedia.TALL.contentHash(), TestMedia.TALL_CONTENT);
                var reply = desk.queue(id -> new Command.SendReply(id, CHAT, "", desk.seen(CHAT), null, List.of(TestMedia.TALL)));
                var device = desk.store().settings().get("desk.deviceId").orElseThrow();
                assertThat(zhou.revoke(new RevokeRequest(device, "电脑遗失"))).isInstanceOf(Answer.Ok.class);
                desk.goOnline();
                Waiting.until("the desk to remove its data", PATIENCE, () -> desk.store().data().isWiped());
                zhou.decide(new EscrowDecisionRequest(reply, EscrowDecisionRequest.Decision.RELEASE));
                assertThat(channel.replies(0).replies()).extracting(ChannelReplies.Reply::attachments).containsExactly(List.of(TestMedia.TALL));
            }
        }
    }
}
