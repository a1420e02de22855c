package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Sender;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Display;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.Main;
import deskside.launcher.SignedIn;
import deskside.launcher.Waiting;
import deskside.launcher.Window;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.WorkbenchDriver;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shift without its pauses: customers write through the channel of a real hub in another process, twelve chats are open at once, one agent goes
 * round and answers each. Every message that the hub has taken is on the desk, every reply has come out of the hub once and in order. Prints how long the
 * FX thread kept a key waiting and what the heap holds; {@code -Ddeskside.shiftConversations=400 -Ddeskside.shiftMessages=15} is a day of eight hours.
 */
class CompressedShiftTest {

    private static final int CONVERSATIONS = Integer.getInteger("deskside.shiftConversations", 14);
    /** In each conversation: of three, two are the customer's. */
    private static final int MESSAGES = Integer.getInteger("deskside.shiftMessages", 6);
    private static final int OPEN_AT_ONCE = 12;
    private static final int BURST = 2;
    /** From so many conversations on the heap has come to rest after the first quarter. */
    private static final int LONG = 200;
    private static final double FLAT = 0.05;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> ASKED = List.of("在吗，我的快递三天没动了", "刚买就降价了，能退差价吗", "这个可以七天无理由退货吗", "电子发票在哪里开",
            "尺码买错了想换一个", "付款一直失败怎么办", "赠品没有收到", "什么时候发货啊，急用", "收货地址写错了能改吗", "你们这个质量也太差了，气死我了");
    private static final List<String> ANSWERED = List.of("您好，我马上为您核实，请稍等。", "已经帮您登记，进展会在这里告诉您。", "查到了，正在为您处理，感谢您的耐心。");

    @TempDir
    Path folder;

    @Test
    void every_message_is_on_the_desk_and_every_reply_comes_out_once() throws Exception {
        Display.useHeadless();
        try (var scope = new AppScope(); var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var hub = scope.add(ChildProcess.start(folder.resolve("hub-data"), Main.class, "hub", "--port", "0", "--db", folder.resolve("hub").toString()));
            var address = URI.create(hub.await(line -> line.startsWith("The hub listens on")).replaceAll(".* ", ""));
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), _ -> { });
            var desk = CompositionRoot.desk(scope, brain);
            SignedIn.at(address, "lin", HubConfig.DEMO_PASSWORD, desk);
            EmbeddedDesk.awaitData(desk);
            CompositionRoot.prepare(brain, _ -> { });
            var channel = scope.add(new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN));
            var workbench = scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.of("Asia/Shanghai"))));
            workbench.awaitUsable();
            var shift = new Shift(brain, channel, workbench.driver(), customers);
            shift.work();
            shift.check();
        }
    }

    /** One customer's chat, from both sides. */
    private static final class Chat {

        private final String id;
        private final String customerId;
        private final String language;
        private final List<String> replies = new ArrayList<>();
        private CompletableFuture<Long> written = CompletableFuture.completedFuture(0L);
        private int taken;

        private Chat(String id, String customerId, String language) {
            this.id = id;
            this.customerId = customerId;
            this.language = language;
        }
    }

    private static final class Shift {

        private final Brain brain;
        private final ChannelClient channel;
        private final WorkbenchDriver driver;
        private final ExecutorService customers;
        private final List<Chat> chats = new ArrayList<>();
        private final List<String> memory = new ArrayList<>();
        private final FxWatch watch = FxWatch.start();
        private long warm;
        private long last;

        private Shift(Brain brain, ChannelClient channel, WorkbenchDriver driver, ExecutorService customers) {
            this.brain = brain;
            this.channel = channel;
            this.driver = driver;
            this.customers = customers;
            var people = brain.store().customers().list(1_000);
            for (var i = 0; i < CONVERSATIONS; i++) {
                var person = people.get(i % people.size());
                chats.add(new Chat("shift-" + i, person.id(), person.language().code()));
            }
        }

        void work() {
            var begun = System.nanoTime();
            var open = new ArrayDeque<Chat>();
            var next = chats.iterator();
            var ended = 0;
            while (next.hasNext() || !open.isEmpty()) {
                while (open.size() < OPEN_AT_ONCE && next.hasNext()) {
                    open.add(write(next.next()));
                }
                var chat = open.remove();
                answer(chat);
                if (chat.taken + chat.replies.size() < MESSAGES) {
                    open.add(write(chat));
                } else {
                    driver.endConversation();
                    ended++;
                    if (ended % Math.max(1, CONVERSATIONS / 4) == 0) {
                        weigh(ended);
                    }
                }
            }
            assertThat(driver.waitUntil(sight -> sight.waiting() == 0, PATIENCE)).as("all is delivered").isTrue();
            System.out.printf(Locale.ROOT, "shift of %d conversations with %d messages in %.0f s%n%s", CONVERSATIONS, chats.stream().mapToInt(chat -> chat.taken
                    + chat.replies.size()).sum(), (System.nanoTime() - begun) / 1e9, watch.report());
            memory.forEach(System.out::println);
            watch.close();
        }

        /** The customer writes on once the last reply has reached the hub, while the agent is at other chats. */
        private Chat write(Chat chat) {
            chat.written = CompletableFuture.supplyAsync(() -> {
                Waiting.until("the reply before", PATIENCE, () -> brain.store().outbox().pending().stream().noneMatch(item -> item.command().conversationId().equals(chat.id)));
                var seq = 0L;
                for (var i = 0; i < BURST; i++) {
                    seq = send(chat, chat.taken + i);
                }
                return seq;
            }, customers);
            return chat;
        }

        private long send(Chat chat, int number) {
            var text = ASKED.get((number + chat.id.hashCode() & Integer.MAX_VALUE) % ASKED.size()) + "（" + number + "）";
            try {
                return channel.send(new ChannelMessageRequest(chat.id + "-" + number, chat.id, chat.customerId, null, "app", chat.language, "CUSTOMER", text, Instant.now(),
                        number == 0 ? "转人工" : null, null)).seq();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (Exception e) {
                throw new IllegalStateException("the hub did not take a customer's message", e);
            }
        }

        private void answer(Chat chat) {
            var seq = chat.written.join();
            driver.select(chat.id);
            assertThat(driver.waitUntil(sight -> sight.conversationId().filter(chat.id::equals).isPresent()
                    && sight.messages().stream().anyMatch(entry -> entry.seq() == seq), PATIENCE)).as("what %s wrote is on the screen", chat.id).isTrue();
            chat.taken += BURST;
            if (chat.replies.isEmpty()) {
                driver.accept();
            }
            var text = ANSWERED.get(chat.replies.size() % ANSWERED.size()) + " " + chat.id + "/" + chat.replies.size();
            driver.type(text);
            driver.send();
            assertThat(driver.waitUntil(sight -> sight.typed().isEmpty(), PATIENCE)).as("the reply to %s is sent", chat.id).isTrue();
            chat.replies.add(text);
        }

        private void weigh(int ended) {
            watch.pause();
            last = used();
            if (warm == 0) {
                warm = last;
            }
            memory.add(String.format(Locale.ROOT, "heap after %d conversations: %.1f MB", ended, last / 1e6));
            watch.goOn();
        }

        private static long used() {
            var runtime = Runtime.getRuntime();
            var least = Long.MAX_VALUE;
            for (var i = 0; i < 3; i++) {
                System.gc();
                FxThread.awaitFrames(2);
                least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
            }
            return least;
        }

        void check() throws Exception {
            var out = new ArrayList<Reply>();
            for (var page = channel.replies(0); !page.replies().isEmpty(); page = channel.replies(page.next())) {
                out.addAll(page.replies());
            }
            for (var chat : chats) {
                var kept = brain.store().conversations().messages(chat.id, 1_000);
                assertThat(kept.stream().filter(message -> message.sender() == Sender.CUSTOMER)).as("what %s wrote is on the desk", chat.id).hasSize(chat.taken);
                assertThat(kept.stream().filter(message -> message.sender() == Sender.AGENT).map(message -> message.text())).as("replies to %s on the desk", chat.id)
                        .containsExactlyElementsOf(chat.replies);
                assertThat(out.stream().filter(reply -> reply.conversationId().equals(chat.id)).map(Reply::text)).as("replies that %s got", chat.id)
                        .containsExactlyElementsOf(chat.replies);
            }
            if (CONVERSATIONS >= LONG) {
                assertThat((double) last / warm - 1).as("the heap grows").isLessThan(FLAT);
            }
        }
    }
}
