package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Failure;
import deskside.launcher.Main;
import deskside.launcher.Waiting;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.testkit.wire.Fault;
import deskside.testkit.wire.TcpFaultProxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Desk and hub in two processes, between them a wire that delays, slices, resets, cuts, swallows, repeats. Afterwards every reply that was
 * queued is at the customer exactly once and in order. More: {@code -Ddeskside.proxyRuns=1000}, another course:
 * {@code -Ddeskside.seed=…}.
 */
class FaultProxyTest {

    private static final int RUNS = Integer.getInteger("deskside.proxyRuns", 4);
    private static final long SEED = Long.getLong("deskside.seed", 20261122);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A new desk takes in all chats of its hub, so that they must not become ever more. */
    private static final int RUNS_A_HUB = 50;
    /** Desks mostly wait for their next attempt, so several can work side by side. */
    private static final int DESKS = 4;
    /** A desk that was cut off tries again after a second or more: that many connections are to suffer before the wire is healed. */
    private static final int HURT = 4;
    private static final Duration HURTING = Duration.ofSeconds(15);
    private static final int CHATS = 2;
    private static final int REPLIES = 8;

    @TempDir
    Path folder;

    private ChildProcess hub;
    private URI address;

    private void startHub(String name) throws Exception {
        hub = ChildProcess.start(folder.resolve(name + "-data"), Main.class, "hub", "--port", "0", "--db", folder.resolve(name).toString());
        address = URI.create(hub.await(line -> line.startsWith("The hub listens on")).replaceAll(".* ", ""));
    }

    @AfterEach
    void stopHub() {
        hub.close();
    }

    @Test
    void nothing_is_lost_and_nothing_doubled_over_a_hostile_wire() throws Exception {
        var suffered = new EnumMap<Fault, Integer>(Fault.class);
        for (var first = 1; first <= RUNS; first += RUNS_A_HUB) {
            startHub("hub-" + first);
            runs(first, Math.min(RUNS, first + RUNS_A_HUB - 1)).forEach((fault, count) -> suffered.merge(fault, count, Integer::sum));
            hub.close();
        }
        if (RUNS >= 8) {
            assertThat(Fault.values()).as("each kind of fault came up: %s", suffered).filteredOn(fault -> suffered.get(fault) > 0).hasSizeGreaterThan(6);
        }
    }

    private Map<Fault, Integer> runs(int first, int last) throws Exception {
        var suffered = new EnumMap<Fault, Integer>(Fault.class);
        try (var desks = Executors.newFixedThreadPool(DESKS)) {
            var runs = IntStream.rangeClosed(first, last).mapToObj(run -> desks.submit(() -> run(run))).toList();
            for (var run : runs) {
                run.get().forEach((fault, count) -> suffered.merge(fault, count, Integer::sum));
            }
        }
        return suffered;
    }

    private Map<Fault, Integer> run(int run) throws Exception {
        var seed = SEED + run;
        try (var proxy = TcpFaultProxy.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), seed);
                var desk = WireDesk.open(folder.resolve("desk-" + run), seed)) {
            try {
                work(run, seed, proxy, desk);
            } catch (Failure e) {
                throw new AssertionError("run %d, seed %d: %s The desk: %s".formatted(run, seed, e.getMessage(), desk.situation()), e);
            }
            return proxy.suffered();
        }
    }

    private void work(int run, long seed, TcpFaultProxy proxy, WireDesk desk) throws Exception {
        var random = new Random(seed);
        desk.signIn("http://127.0.0.1:" + proxy.port(), "lin", HubConfig.DEMO_PASSWORD);
        for (var chat = 0; chat < CHATS; chat++) {
            var id = "w" + run + "-" + chat;
            customerWrites(id, 0);
            Waiting.until("the chat " + id, PATIENCE, () -> desk.store().conversations().find(id).isPresent());
            desk.queue(commandId -> new Command.AcceptConversation(commandId, id));
        }
        Waiting.until("the chats to be ours", PATIENCE, () -> desk.store().outbox().pending().isEmpty());

        proxy.misbehave();
        var queued = new ArrayList<String>();
        for (var i = 0; i < REPLIES; i++) {
            var chat = "w" + run + "-" + random.nextInt(CHATS);
            var text = "回复 " + run + "/" + i;
            queued.add(desk.queue(commandId -> new Command.SendReply(commandId, chat, text, desk.seen(chat), null)));
            if (random.nextInt(4) == 0) {
                customerWrites("w" + run + "-" + random.nextInt(CHATS), i + 1);
            }
            desk.idle(random.nextInt(120));
        }
        var end = System.nanoTime() + HURTING.toNanos();
        while (hurt(proxy) < HURT && System.nanoTime() < end && !desk.store().outbox().pending().isEmpty()) {
            desk.idle(20);
        }
        proxy.heal();
        var about = "seed " + seed + ", " + proxy.suffered();
        Waiting.until("the queue to be empty (" + about + ")", PATIENCE, () -> {
            desk.sendWhatIsHeld();
            return desk.store().outbox().pending().isEmpty();
        });
        check(about, desk, queued);
    }

    private static int hurt(TcpFaultProxy proxy) {
        return proxy.suffered().entrySet().stream().filter(entry -> entry.getKey() != Fault.NONE).mapToInt(Map.Entry::getValue).sum();
    }

    private void check(String about, WireDesk desk, List<String> queued) throws Exception {
        var items = queued.stream().map(id -> desk.store().outbox().find(id).orElseThrow()).toList();
        assertThat(items).as(about).extracting(OutboxItem::state).containsOnly(OutboxState.ACKED);
        Map<String, List<String>> expected = new TreeMap<>();
        for (var item : items) {
            var reply = (Command.SendReply) item.command();
            expected.computeIfAbsent(reply.conversationId(), _ -> new ArrayList<>()).add(reply.text());
        }
        for (var chat : expected.keySet()) {
            assertThat(atCustomer(chat)).as("%s, chat %s at the customer", about, chat).containsExactlyElementsOf(expected.get(chat));
            Waiting.until("the desk's copy of " + chat + " (" + about + ")", PATIENCE,
                    () -> onScreen(desk, chat).equals(expected.get(chat)));
        }
    }

    private static List<String> onScreen(WireDesk desk, String chat) {
        return desk.store().conversations().messages(chat, 100).stream().filter(m -> m.sender() == Sender.AGENT).map(Message::text).toList();
    }

    private void customerWrites(String chat, int number) throws Exception {
        try (var channel = new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            channel.send(new ChannelMessageRequest(chat + "-m" + number, chat, "c-0001", null, "app", "zh", "CUSTOMER", "在吗？第 " + number + " 次问",
                    Instant.now(), number == 0 ? "转人工" : null, null));
        }
    }

    private List<String> atCustomer(String chat) throws Exception {
        try (var channel = new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            var all = new ArrayList<Reply>();
            var page = channel.replies(0);
            while (!page.replies().isEmpty()) {
                all.addAll(page.replies());
                page = channel.replies(page.next());
            }
            return all.stream().filter(reply -> reply.conversationId().equals(chat)).map(Reply::text).toList();
        }
    }
}
