package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Waiting;
import deskside.launcher.command.DevicesCommand;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A computer is lost with replies on it that were never sent, and comes to the network once more. */
class RevokedDeskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void its_queue_goes_to_the_hub_its_data_go_and_what_a_supervisor_releases_is_sent_once() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0)).baseUri();
            try (var channel = new ChannelClient(hub, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
                channel.send(new ChannelMessageRequest("m-1", "chat-1", "c-0001", null, "app", "zh", "CUSTOMER", "能退差价吗", Instant.now(), "转人工", null));
            }
            var lost = folder.resolve("lost");
            String device;
            String reply;
            try (var desk = WireDesk.open(lost, 1)) {
                desk.signIn(hub.toString(), "lin", HubConfig.DEMO_PASSWORD);
                Waiting.until("the chat", PATIENCE, () -> desk.store().conversations().find("chat-1").isPresent());
                desk.queue(id -> new Command.AcceptConversation(id, "chat-1"));
                Waiting.until("the queue to be empty", PATIENCE, () -> desk.store().outbox().pending().isEmpty());
                desk.goOffline();
                reply = desk.queue(id -> new Command.SendReply(id, "chat-1", "可以退的", 1, null));
                device = desk.store().settings().get("desk.deviceId").orElseThrow();
                assertThat(devices(hub, "revoke", device, "--reason", "电脑遗失")).contains(device).contains("电脑遗失");

                desk.goOnline();

                Waiting.until("the desk to remove its data", PATIENCE,
                        () -> desk.store().data().isWiped() && desk.store().conversations().open().isEmpty() && desk.store().outbox().recent(1).isEmpty());
            }
            try (var left = Files.list(lost)) {
                assertThat(left.map(file -> file.getFileName().toString())).containsExactly("desk.lock");
            }
            assertThat(devices(hub, "escrow")).contains(reply).contains("可以退的");
            assertThat(atCustomer(hub)).isEmpty();
            assertThat(devices(hub, "release", reply)).contains("EXECUTED");
            assertThat(devices(hub, "release", reply)).contains("EXECUTED");
            assertThat(atCustomer(hub)).containsExactly("可以退的");
            assertThat(devices(hub, "escrow")).contains("Nothing waits");
            try (var again = WireDesk.open(lost, 2)) {
                again.signIn(hub.toString(), "lin", HubConfig.DEMO_PASSWORD);
                Waiting.until("the data to come back", PATIENCE, () -> again.store().conversations().find("chat-1").isPresent());
                assertThat(again.store().settings().get("desk.deviceId")).as("as a desk of its own").isPresent().get().isNotEqualTo(device);
            }
        }
    }

    private static String devices(URI hub, String... words) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--hub", hub.toString(), "--login", "zhou", "--password", HubConfig.DEMO_PASSWORD));
        var code = new CommandLine(new DevicesCommand()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).isEqualTo(ExitCode.OK);
        return out.toString();
    }

    private static List<String> atCustomer(URI hub) throws Exception {
        try (var channel = new ChannelClient(hub, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            return channel.replies(0).replies().stream().map(Reply::text).toList();
        }
    }
}
