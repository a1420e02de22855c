package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Desk;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.Main;
import deskside.launcher.SignedIn;
import deskside.launcher.Waiting;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.usecases.assist.SuggestAnswers.Answer;
import deskside.usecases.conversation.SendReply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk in this process, its hub in another one that is killed in the middle of a chat and started again. */
class HubOutageTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHAT = "chat-1";
    private static final List<String> REPLIES = List.of("王女士您好，马上为您核对。", "差额 120 元可以补给您。", "1–3 个工作日原路退回，请留意。");

    @TempDir
    Path folder;

    @Test
    void work_goes_on_without_the_hub_and_everything_is_delivered_once_and_in_order() throws Exception {
        try (var scope = new AppScope()) {
            var firstLife = scope.add(hub(0));
            var address = URI.create(firstLife.await(line -> line.startsWith("The hub listens on")).replaceAll(".* ", ""));
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), _ -> { });
            var desk = CompositionRoot.desk(scope, brain);
            SignedIn.at(address, "lin", HubConfig.DEMO_PASSWORD, desk);
            EmbeddedDesk.awaitData(desk);
            CompositionRoot.prepare(brain, _ -> { });
            customerWrites(address, "刚买的空气炸锅昨天降了一百二，能退差价吗");
            Waiting.until("the chat", PATIENCE, () -> brain.store().conversations().find(CHAT).isPresent());
            desk.useCases().handleConversation().accept(CHAT);
            Waiting.until("the chat to be ours", PATIENCE, () -> status(desk) == ConversationStatus.ACTIVE);

            firstLife.kill();
            Waiting.until("the desk to notice", PATIENCE, () -> !desk.sync().status().isOnline());

            assertThat(desk.useCases().suggestAnswers().suggest(CHAT, null)).isInstanceOfSatisfying(Answer.Assisted.class,
                    answer -> assertThat(answer.result().suggestions()).isNotEmpty());
            assertThat(desk.useCases().loadCustomerCard().load(CHAT).orElseThrow().name()).isEqualTo("王*敏");
            for (var reply : REPLIES) {
                assertThat(desk.useCases().sendReply().send(CHAT, reply, null)).isInstanceOf(SendReply.Outcome.Queued.class);
            }
            desk.useCases().handleConversation().close(CHAT);
            assertThat(brain.store().outbox().pending()).hasSize(4).allMatch(OutboxItem::offline)
                    .extracting(OutboxItem::state).containsOnly(OutboxState.READY);

            scope.add(hub(address.getPort())).await(line -> line.startsWith("The hub listens on"));
            Waiting.until("the queue to be empty", PATIENCE, () -> brain.store().outbox().pending().isEmpty());
            assertThat(brain.store().outbox().recent(10)).allSatisfy(item -> assertThat(item.state()).as("%s", item).isEqualTo(OutboxState.ACKED));
            assertThat(repliesAt(address)).containsExactlyElementsOf(REPLIES);
            Waiting.until("the close to come back", PATIENCE, () -> status(desk) == ConversationStatus.CLOSED);
            assertThat(brain.store().conversations().messages(CHAT, 100).stream().filter(m -> m.sender() == Sender.AGENT).map(m -> m.text()))
                    .containsExactlyElementsOf(REPLIES);
        }
    }

    private ChildProcess hub(int port) throws Exception {
        return ChildProcess.start(folder.resolve("hub-data"), Main.class, "hub", "--port", Integer.toString(port), "--db",
                folder.resolve("hub").toString());
    }

    private static ConversationStatus status(Desk desk) {
        return desk.brain().store().conversations().find(CHAT).orElseThrow().status();
    }

    private static void customerWrites(URI address, String text) throws Exception {
        try (var channel = new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            channel.send(new ChannelMessageRequest("m-1", CHAT, "c-0001", null, "app", "zh", "CUSTOMER", text, Instant.now(), "转人工", null));
        }
    }

    private static List<String> repliesAt(URI address) throws Exception {
        try (var channel = new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            return channel.replies(0).replies().stream().map(Reply::text).toList();
        }
    }
}
