package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Entity;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Display;
import deskside.launcher.Window;
import deskside.store.LocalStore;
import deskside.testkit.TestShop;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import deskside.ui.shell.WorkbenchDriver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A very long conversation in the real store on the real window: read up to its first message, and left for another one. Prints what a frame
 * and a change of the conversation take; {@code -Ddeskside.messages=100000} is the size that the product promises.
 */
class LongConversationTest {

    private static final int MESSAGES = Integer.getInteger("deskside.messages", 1_500);
    private static final int PAGE = 2_000;
    private static final int SWITCHES = Integer.getInteger("deskside.switches", 20);
    private static final double STEP = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-07-06T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void it_is_read_to_its_first_message_and_left_and_found_again() {
        Display.useHeadless();
        try (var scope = new AppScope()) {
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), _ -> { });
            fill(brain.store());
            var desk = CompositionRoot.desk(scope, brain);
            var workbench = scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.of("Asia/Shanghai"))));
            workbench.selectConversation(TestShop.WANG_ASKS.id());
            assertThat(workbench.driver().waitUntil(sight -> sight.messages().size() > 100, Duration.ofSeconds(30))).isTrue();

            var frames = scrollToTheFirst(workbench);
            var shown = workbench.driver().see(WorkbenchDriver.Sight::messages);
            assertThat(shown.getFirst().seq()).isEqualTo(1);
            assertThat(shown).hasSize(MESSAGES);
            print("a frame while " + MESSAGES + " messages are scrolled to the first", frames);

            var switches = new ArrayList<Double>();
            for (var i = 0; i < SWITCHES; i++) {
                switches.add(switchTo(workbench, i % 2 == 0 ? TestShop.ALVAREZ_FOLLOW_UP.id() : TestShop.WANG_ASKS.id()));
            }
            print("a change of the conversation until it is laid out", switches);
        }
    }

    private static void fill(LocalStore store) {
        store.session().remember(TestShop.AGENT);
        store.replica().apply(TestShop.page(), NOW);
        var wang = TestShop.WANG_ASKS;
        for (var from = wang.lastMessageSeq() + 1; from <= MESSAGES; from += PAGE) {
            var changes = new ArrayList<Change>();
            for (var seq = from; seq < Math.min(from + PAGE, MESSAGES + 1L); seq++) {
                var agent = seq % 3 == 0;
                changes.add(change(10_000 + seq, new Message("long-" + seq, 1, wang.id(), seq, agent ? Sender.AGENT : Sender.CUSTOMER,
                        agent ? TestShop.AGENT.id() : wang.customerId(), "第" + seq + "句：" + "包裹还在路上吗，".repeat((int) (seq % 5)) + "谢谢",
                        NOW.minusSeconds(30L * (MESSAGES - seq)), null, null)));
            }
            store.replica().apply(new ChangePage(changes, "cursor-" + from, true, NOW), NOW);
        }
        store.replica().apply(new ChangePage(List.of(change(10_000_000, new Conversation(wang.id(), wang.version() + 1, wang.customerId(), wang.orderId(),
                wang.channel(), wang.language(), wang.status(), wang.assigneeId(), wang.handOverReason(), wang.tags(), wang.openedAt(), wang.waitingSince(),
                NOW, "谢谢", MESSAGES))), "cursor-last", false, NOW), NOW);
    }

    private static Change change(long seq, Entity entity) {
        return TestShop.upsert(seq, entity);
    }

    private static ListView<?> list(Workbench workbench) {
        return (ListView<?>) scene().getRoot().lookup(".messages");
    }

    private static Scene scene() {
        return javafx.stage.Window.getWindows().getLast().getScene();
    }

    /** Milliseconds between the frames. */
    private static List<Double> scrollToTheFirst(Workbench workbench) {
        var done = new CompletableFuture<List<Double>>();
        FxThread.run(() -> new AnimationTimer() {
            private final List<Double> frames = new ArrayList<>();
            private final ListView<?> list = list(workbench);
            private long last;
            private int atTop;

            @Override
            public void handle(long now) {
                if (last > 0) {
                    frames.add((now - last) / 1e6);
                }
                last = now;
                var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
                flow.scrollPixels(-STEP);
                list.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, true, false, 0, STEP, 0, STEP,
                        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
                // Pages come on other threads: at the first line for a while means that there is none before it.
                atTop = flow.getFirstVisibleCell() != null && flow.getFirstVisibleCell().getIndex() == 0 ? atTop + 1 : 0;
                if (atTop > 120) {
                    stop();
                    done.complete(frames);
                }
            }
        }.start());
        return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Milliseconds from the choice until the frame in which the other conversation's messages have been laid out. */
    private static double switchTo(Workbench workbench, String conversationId) {
        var done = new CompletableFuture<Double>();
        var begun = new long[1];
        FxThread.run(() -> {
            var list = list(workbench);
            var scene = scene();
            list.getItems().addListener(new ListChangeListener<Object>() {
                @Override
                public void onChanged(ListChangeListener.Change<?> change) {
                    if (!list.getItems().isEmpty()) {
                        list.getItems().removeListener(this);
                        scene.addPostLayoutPulseListener(new Runnable() {
                            @Override
                            public void run() {
                                scene.removePostLayoutPulseListener(this);
                                done.complete((System.nanoTime() - begun[0]) / 1e6);
                            }
                        });
                    }
                }
            });
        });
        begun[0] = System.nanoTime();
        workbench.selectConversation(conversationId);
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void print(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n", what, sorted.size(), sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)), sorted.getLast());
    }
}
