package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Draft;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.SignedIn;
import deskside.launcher.Waiting;
import deskside.store.LocalStore;
import deskside.sync.protocol.ChannelMessageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskKilledWhileTypingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The product's promise: what was typed is on disk a second later; the rest is for a busy machine's scheduling. */
    private static final Duration SAVED_AFTER = Duration.ofSeconds(4);
    private static final String TYPED = "您好，关于「差价」我已经核对过订单，稍后给您答复 🙂";

    @TempDir
    Path folder;

    @Test
    void typed_text_survives_the_kill_of_the_desk() throws Exception {
        var conversationId = deskWithOneChat();

        try (var desk = ChildProcess.start(folder.resolve("child"), TypingDesk.class, folder.resolve("desk").toString(), conversationId, TYPED)) {
            desk.await("typed"::equals);
            var typedAt = System.nanoTime();
            Waiting.until("the second within which a draft is saved", PATIENCE, () -> System.nanoTime() - typedAt > SAVED_AFTER.toNanos());
            desk.kill();
        }

        try (var store = LocalStore.open(folder.resolve("desk"), Optional.empty())) {
            assertThat(store.drafts().find(conversationId)).map(Draft::text).hasValue(TYPED);
            assertThat(store.conversations().find(conversationId)).map(Conversation::customerId).hasValue("c-0001");
        }
    }

    private String deskWithOneChat() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0));
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), _ -> { });
            SignedIn.at(hub.baseUri(), "lin", HubConfig.DEMO_PASSWORD, CompositionRoot.desk(scope, brain));
            try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
                channel.send(new ChannelMessageRequest("m-1", "chat-1", "c-0001", null, "app", "zh", "CUSTOMER", "能退差价吗", Instant.now(), "转人工", null));
            }
            Waiting.until("the chat", PATIENCE, () -> brain.store().conversations().find("chat-1").isPresent());
            return "chat-1";
        }
    }
}
