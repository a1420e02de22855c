package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreEvent;
import deskside.hub.HubConfig;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Display;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.Main;
import deskside.launcher.SignedIn;
import deskside.launcher.Waiting;
import deskside.launcher.Window;
import deskside.launcher.bench.workbench.EmptyWindow;
import deskside.launcher.bench.workbench.FxWatch;
import deskside.launcher.replay.Percentiles;
import deskside.launcher.shift.AgentShift;
import deskside.launcher.shift.ShiftCustomers;
import deskside.launcher.shift.ShiftPlan;
import deskside.testkit.Heap;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.WorkbenchDriver;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shift without its pauses: customers write through the channel of a real hub in another process, twelve chats are open at once, one agent goes round and
 * answers each on the real window. Every message that the hub has taken is on the desk, told by an event and seen on the screen; every reply has come out of
 * the hub once and in order; the heap rests. Prints how long a key would have waited, beside an empty window in the same run;
 * {@code -Ddeskside.shift=400} is a day of eight hours: 400 conversations, 6,000 messages. Without pauses that is a hundred times as fast as people are, with
 * both processors busy all the time; {@code -Ddeskside.shiftMinutes=10} spreads the same work over ten minutes.
 */
class CompressedShiftTest {

    private static final int CONVERSATIONS = Integer.getInteger("deskside.shift", 14);
    /** From so many conversations on it is a whole shift. */
    private static final int WHOLE = 200;
    /** In each conversation: of three, two are the customer's. */
    private static final int MESSAGES = Integer.getInteger("deskside.shiftMessages", CONVERSATIONS >= WHOLE ? 15 : 6);
    private static final int OPEN_AT_ONCE = 12;
    /** That the answers are spread over; 0: one right after the other. */
    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("deskside.shiftMinutes", 0));
    /** Weighed after each. */
    private static final int PARTS = 4;
    /**
     * How many of them warm up. What keeps the newest so-and-so many is full after half of a whole shift: what the engine saw in 4,000 messages, which of 5,000
     * suggestions were shown, the rows read last, 16 MB of pages of the data file. A short one is hardly more than code that is used for the first time.
     */
    private static final int WARM_UP = CONVERSATIONS >= WHOLE ? 2 : 1;
    private static final double FLAT = CONVERSATIONS >= WHOLE ? 0.05 : 0.15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void every_message_is_on_the_desk_and_every_reply_comes_out_once() throws Exception {
        Display.useHeadless();
        try (var scope = new AppScope()) {
            var hub = scope.add(ChildProcess.start(folder.resolve("hub-data"), Main.class, "hub", "--port", "0", "--db", folder.resolve("hub").toString()));
            var address = URI.create(hub.await(line -> line.startsWith("The hub listens on")).replaceAll(".* ", ""));
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), _ -> { });
            var desk = CompositionRoot.desk(scope, brain);
            SignedIn.at(address, "lin", HubConfig.DEMO_PASSWORD, desk);
            EmbeddedDesk.awaitData(desk);
            CompositionRoot.prepare(brain, _ -> { });
            var told = ConcurrentHashMap.<String>newKeySet();
            var events = new AtomicLong();
            var listening = desk.useCases().storeEvents().subscribe(event -> {
                events.incrementAndGet();
                if (event instanceof StoreEvent.EntitiesChanged(var type, var ids, _) && type == EntityType.MESSAGE) {
                    told.addAll(ids);
                }
            });
            scope.add(listening::close);
            var plan = new ShiftPlan(CONVERSATIONS, MESSAGES, OPEN_AT_ONCE, LASTS);
            var chats = ShiftCustomers.chats("shift-", plan, brain.store().customers());
            var customers = scope.add(new ShiftCustomers(address, CompositionRoot.DEMO_GATEWAY_TOKEN));
            var workbench = scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.of("Asia/Shanghai"))));
            workbench.awaitUsable();
            System.out.println("an empty window: " + EmptyWindow.watched().figures());
            var shift = new Shift(brain, customers, workbench.driver(), chats, told);
            shift.work(plan);
            System.out.printf(Locale.ROOT, "%d events of the store; its file takes %.1f MB%n", events.get(), Files.size(folder.resolve("desk").resolve("desk.mv.db")) / 1e6);
            shift.check();
        }
    }

    /** The agent, and who looks whether all of it arrives. */
    private static final class Shift {

        private final Brain brain;
        private final WorkbenchDriver driver;
        private final AgentShift agent;
        private final List<ShiftCustomers.Chat> chats;
        private final Set<String> told;
        /** Their chats are over; not looked at yet. */
        private final List<ShiftCustomers.Chat> ended = new ArrayList<>();
        private final List<String> memory = new ArrayList<>();
        private final List<Long> heap = new ArrayList<>();
        private final FxWatch watch = FxWatch.start();

        /** @param told ids of messages of which the store has told; those that have been looked for are taken out */
        private Shift(Brain brain, ShiftCustomers customers, WorkbenchDriver driver, List<ShiftCustomers.Chat> chats, Set<String> told) {
            this.brain = brain;
            this.driver = driver;
            agent = new AgentShift(brain, customers, driver);
            this.chats = chats;
            this.told = told;
        }

        void work(ShiftPlan plan) {
            var begun = System.nanoTime();
            agent.work(plan, chats, (chat, over) -> {
                ended.add(chat);
                if (over % Math.max(1, CONVERSATIONS / PARTS) == 0) {
                    watch.pause();
                    lookAtEnded();
                    weigh(over);
                    watch.goOn();
                }
            }, () -> { });
            lookAtEnded();
            var changes = new Percentiles(agent.changes());
            System.out.printf(Locale.ROOT, "a shift of %d conversations with %d messages, %d open at once, in %.0f s: %s%n%s", CONVERSATIONS,
                    chats.stream().mapToInt(chat -> chat.written() + chat.replies().size()).sum(), OPEN_AT_ONCE, (System.nanoTime() - begun) / 1e9, watch.figures(), watch.report());
            System.out.printf(Locale.ROOT, "%d changes of the conversation: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n", changes.count(), changes.at(0.5), changes.at(0.99),
                    changes.at(1));
            memory.forEach(System.out::println);
            watch.close();
        }

        /** All that the desk has taken is delivered, and of each chat that is over all is where it belongs; nothing is remembered of them then. */
        private void lookAtEnded() {
            agent.awaitDelivery();
            for (var chat : ended) {
                // what is delivered comes back as a message with the next pull, its event after that, and customers ask for replies by turns
                Waiting.until("all of " + chat.id() + " to be told at the desk", PATIENCE, () -> isTold(chat));
                messages(chat).forEach(message -> told.remove(message.id()));
            }
            ended.clear();
        }

        private boolean isTold(ShiftCustomers.Chat chat) {
            var kept = brain.store().conversations().messages(chat.id(), 1_000);
            return kept.stream().filter(message -> message.sender() == Sender.AGENT).count() >= chat.replies().size()
                    && chat.received().size() >= chat.replies().size() && told.containsAll(kept.stream().map(Message::id).toList());
        }

        /** As the desk has them: the customer's and the agent's, each once. */
        private List<Message> messages(ShiftCustomers.Chat chat) {
            var kept = brain.store().conversations().messages(chat.id(), 1_000);
            assertThat(kept.stream().filter(message -> message.sender() == Sender.CUSTOMER)).as("what %s wrote is on the desk", chat.id()).hasSize(chat.written());
            assertThat(kept.stream().filter(message -> message.sender() == Sender.AGENT).map(Message::text)).as("replies to %s on the desk", chat.id())
                    .containsExactlyElementsOf(chat.replies());
            return kept;
        }

        private void weigh(int over) {
            var now = Heap.live(() -> FxThread.awaitFrames(2));
            heap.add(now);
            memory.add(String.format(Locale.ROOT, "heap after %d conversations: %.1f MB", over, now / 1e6));
        }

        void check() {
            for (var chat : chats) {
                messages(chat);
                assertThat(chat.received()).as("replies that %s got", chat.id()).containsExactlyElementsOf(chat.replies());
            }
            assertThat(brain.store().outbox().pending()).isEmpty();
            assertThat(brain.store().outbox().recent(CONVERSATIONS * MESSAGES)).hasSizeGreaterThanOrEqualTo(CONVERSATIONS * (MESSAGES / 3 + 2))
                    .extracting(OutboxItem::state).containsOnly(OutboxState.ACKED);
            assertThat(driver.waitUntil(sight -> sight.queue().stream().noneMatch(row -> row.conversationId().startsWith("shift-")), PATIENCE)).as("the queue is empty").isTrue();
            assertThat(agent.changes()).as("changes of the conversation").hasSizeGreaterThanOrEqualTo(CONVERSATIONS);
            assertThat(watch.strangers()).as("what waits on the FX thread").isEmpty();
            assertThat((double) heap.getLast() / heap.get(WARM_UP - 1) - 1).as("the heap grows").isLessThan(FLAT);
        }
    }
}
