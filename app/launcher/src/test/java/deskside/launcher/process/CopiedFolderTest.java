package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Waiting;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that is on two computers, or that came back from a backup: its queue is known to the hub already, in part. */
class CopiedFolderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHAT = "chat-1";

    @TempDir
    Path folder;

    @Test
    void a_cloned_folder_and_a_restored_backup_double_nothing_and_lose_nothing() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0));
            var original = folder.resolve("original");
            customerWrites(hub);
            try (var desk = WireDesk.open(original, 1)) {
                desk.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                Waiting.until("the chat", PATIENCE, () -> desk.store().conversations().find(CHAT).isPresent());
                desk.queue(id -> new Command.AcceptConversation(id, CHAT));
                reply(desk, "一");
                awaitSent(desk);
                desk.goOffline();
                reply(desk, "二");
                reply(desk, "三");
            }
            copy(original, folder.resolve("clone"));
            copy(original, folder.resolve("backup"));

            try (var desk = WireDesk.open(original, 2)) {
                desk.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                awaitSent(desk);
                reply(desk, "四");
                awaitSent(desk);
            }
            try (var clone = WireDesk.open(folder.resolve("clone"), 3)) {
                clone.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                awaitSent(clone);
                reply(clone, "五");
                reply(clone, "六");
                awaitSent(clone);
            }
            try (var restored = WireDesk.open(folder.resolve("backup"), 4)) {
                reply(restored, "七");
                restored.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                awaitSent(restored);
            }

            assertThat(atCustomer(hub)).containsExactly("一", "二", "三", "四", "五", "六", "七");
        }
    }

    private static void reply(WireDesk desk, String text) {
        desk.queue(id -> new Command.SendReply(id, CHAT, text, desk.seen(CHAT), null));
    }

    /** A colleague (the desk on the other computer) has written meanwhile, so a reply may be held: the person sends it all the same. */
    private static void awaitSent(WireDesk desk) {
        Waiting.until("the queue to be empty", PATIENCE, () -> {
            desk.sendWhatIsHeld();
            return desk.store().outbox().pending().isEmpty();
        });
        assertThat(desk.store().outbox().recent(100)).extracting(OutboxItem::state).containsOnly(OutboxState.ACKED);
    }

    private static void customerWrites(Hub hub) throws Exception {
        try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            channel.send(new ChannelMessageRequest("m-1", CHAT, "c-0001", null, "app", "zh", "CUSTOMER", "能退差价吗", Instant.now(), "转人工", null));
        }
    }

    private static List<String> atCustomer(Hub hub) throws Exception {
        try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            return channel.replies(0).replies().stream().map(Reply::text).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
