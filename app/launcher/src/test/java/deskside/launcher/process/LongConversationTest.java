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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A very long conversation in the real store on the real window: read up to its first message, and left for another one. Prints what a frame
 * and a change of the conversation take, beside a list of JavaFX with the same words and nothing around it in the same run;
 * {@code -Ddeskside.messages=100000} is the size that the product promises.
 */
class LongConversationTest {

    private static final int MESSAGES = Integer.getInteger("deskside.messages", 1_500);
    private static final int PAGE = 2_000;
    private static final int SWITCHES = Integer.getInteger("deskside.switches", 20);
    private static final double STEP = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-07-06T01:00:00Z");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

            var frames = scrollToTheFirst(list(workbench));
            var shown = workbench.driver().see(WorkbenchDriver.Sight::messages);
            assertThat(shown.getFirst().seq()).isEqualTo(1);
            assertThat(shown.getLast().seq()).as("what is newest is known, wherever the reader is").isEqualTo(MESSAGES);
            print("a frame while " + MESSAGES + " messages are scrolled to the first", frames);

            var switches = new Figures();
            for (var i = 0; i < SWITCHES; i++) {
                switchTo(workbench, i % 2 == 0 ? TestShop.ALVAREZ_FOLLOW_UP.id() : TestShop.WANG_ASKS.id(), switches);
            }
            print("a change of the conversation until it is laid out", switches);
            print("of these, the second half", switches.secondHalf());
        }
        var bare = new BareList(MESSAGES);
        print("a bare list: a frame while " + MESSAGES + " lines are scrolled to the first", scrollToTheFirst(bare.list()));
        print("a bare list: other lines until they are laid out", bare.changes(SWITCHES));
        bare.close();
    }

    /** Milliseconds of the clock, and of the FX thread's processor time. */
    private record Figures(List<Double> millis, List<Double> busy) {

        private Figures() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Without what ran for the first time. */
        Figures secondHalf() {
            return new Figures(millis.subList(millis.size() / 2, millis.size()), busy.subList(busy.size() / 2, busy.size()));
        }

        void add(long nanos, long processorNanos) {
            millis.add(nanos / 1e6);
            busy.add(processorNanos / 1e6);
        }
    }

    /** A list view with as many lines of the same words, and what JavaFX takes for it. */
    private static final class BareList {

        private final ListView<String> list = FxThread.call(ListView<String>::new);
        private final Stage stage;

        private BareList(int lines) {
            stage = FxThread.call(() -> {
                var made = new Stage();
                list.setCellFactory(_ -> new BareCell());
                fill(lines);
                made.setScene(new Scene(list, 500, 700));
                made.show();
                list.scrollTo(lines - 1);
                return made;
            });
            FxThread.awaitFrames(4);
        }

        private void fill(int lines) {
            list.getItems().setAll(IntStream.rangeClosed(1, lines).mapToObj(LongConversationTest::words).toList());
        }

        private ListView<?> list() {
            return list;
        }

        Figures changes(int count) {
            var figures = new Figures();
            for (var i = 0; i < count; i++) {
                var lines = i % 2 == 0 ? 3 : 200;
                laidOut(list, figures, () -> FxThread.run(() -> {
                    fill(lines);
                    list.scrollTo(lines - 1);
                }));
            }
            return figures;
        }

        void close() {
            FxThread.run(stage::close);
        }
    }

    private static final class BareCell extends ListCell<String> {

        private final Label words = new Label();

        private BareCell() {
            words.setWrapText(true);
            words.setMaxWidth(320);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            words.setText(item);
            setGraphic(empty ? null : words);
        }
    }

    private static String words(int seq) {
        return "第" + seq + "句：" + "包裹还在路上吗，".repeat(seq % 5) + "谢谢";
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
                        agent ? TestShop.AGENT.id() : wang.customerId(), words((int) seq),
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

    /** Of each frame, until the first line has been at the top for a while. */
    private static Figures scrollToTheFirst(ListView<?> list) {
        var done = new CompletableFuture<Figures>();
        var frames = new Figures();
        FxThread.run(() -> new AnimationTimer() {
            private long last;
            private long lastBusy;
            private int atTop;

            @Override
            public void handle(long now) {
                var busy = THREADS.getCurrentThreadCpuTime();
                if (last > 0) {
                    frames.add(now - last, busy - lastBusy);
                }
                last = now;
                lastBusy = busy;
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
        try {
            return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            print("NOT at the first after " + PATIENCE.toMinutes() + " min, with " + FxThread.call(() -> list.getItems().size()) + " lines read: a frame", frames);
            throw e;
        }
    }

    /** From the choice until the frame in which the other conversation's messages have been laid out. */
    private static void switchTo(Workbench workbench, String conversationId, Figures figures) {
        laidOut(list(workbench), figures, () -> workbench.selectConversation(conversationId));
    }

    private static void laidOut(ListView<?> list, Figures figures, Runnable choice) {
        var done = new CompletableFuture<Boolean>();
        var begun = new long[2];
        FxThread.run(() -> {
            begun[1] = THREADS.getCurrentThreadCpuTime();
            list.getItems().addListener(new ListChangeListener<Object>() {
                @Override
                public void onChanged(ListChangeListener.Change<?> change) {
                    if (!list.getItems().isEmpty()) {
                        list.getItems().removeListener(this);
                        var scene = list.getScene();
                        scene.addPostLayoutPulseListener(new Runnable() {
                            @Override
                            public void run() {
                                scene.removePostLayoutPulseListener(this);
                                figures.add(System.nanoTime() - begun[0], THREADS.getCurrentThreadCpuTime() - begun[1]);
                                done.complete(true);
                            }
                        });
                    }
                }
            });
        });
        begun[0] = System.nanoTime();
        choice.run();
        done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void print(String what, Figures figures) {
        System.out.printf(Locale.ROOT, "%s: %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; processor time p50 %.1f ms, p99 %.1f ms, most %.1f ms%n", what,
                figures.millis.size(), at(figures.millis, 0.5), at(figures.millis, 0.99), at(figures.millis, 1), at(figures.busy, 0.5), at(figures.busy, 0.99),
                at(figures.busy, 1));
    }

    private static double at(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) ((values.size() - 1) * share));
    }
}
