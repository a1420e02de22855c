package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.testkit.Heap;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.fx.ThreadWatch;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many conversations one after the other at one desk: nothing is kept of those that were left, and only the FX thread changes the screen. */
class LongShiftTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** Opened and left again; {@code -Ddeskside.conversations=} for a longer shift. */
    private static final int OPENED = Integer.getInteger("deskside.conversations", 200);
    private static final int LANGUAGES = 4;
    private static final int CHATS = 12;
    private static final int MESSAGES = 40;
    /** What garbage collection and caches leave uncertain; each conversation's screen takes about a tenth of that. */
    private static final long SLACK = 4L << 20;

    private final DeskFixture fixture = new DeskFixture();
    private final List<String> chats = new ArrayList<>();
    private Stage stage;
    private Workbench workbench;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @BeforeEach
    void open() {
        var wang = TestShop.WANG_ASKS;
        for (var chat = 0; chat < CHATS; chat++) {
            var id = "long-" + chat;
            var entities = new ArrayList<Entity>();
            for (var seq = 1; seq <= MESSAGES; seq++) {
                entities.add(new Message(id + "-" + seq, 1, id, seq, seq % 2 == 0 ? Sender.AGENT : Sender.CUSTOMER,
                        seq % 2 == 0 ? TestShop.AGENT.id() : wang.customerId(), "会话" + chat + "的第" + seq + "句", fixture.desk.clock.instant(), null, null));
            }
            entities.add(new Conversation(id, 1, wang.customerId(), wang.orderId(), wang.channel(), wang.language(), wang.status(), TestShop.AGENT.id(),
                    null, List.of(), wang.openedAt(), null, fixture.desk.clock.instant(), "会话" + chat + "的第" + MESSAGES + "句", MESSAGES));
            fixture.arrive(entities.toArray(Entity[]::new));
            chats.add(id);
        }
        stage = FxThread.call(Stage::new);
        workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private void openChat(int number) {
        var id = chats.get(number % CHATS);
        workbench.selectConversation(id);
        assertThat(workbench.driver().waitUntil(sight -> sight.messages().size() >= MESSAGES
                && sight.messages().getFirst().key().startsWith(id + "-"), SOON)).isTrue();
    }

    @Test
    void conversations_that_were_left_are_not_kept() {
        for (var i = 0; i < 2 * CHATS; i++) {
            openChat(i);
        }
        var before = Heap.live(() -> FxThread.awaitFrames(2));
        for (var i = 0; i < OPENED; i++) {
            openChat(i);
        }
        var after = Heap.live(() -> FxThread.awaitFrames(2));
        System.out.printf(Locale.ROOT, "%d conversations opened: %.1f MB before, %.1f MB after%n", OPENED, before / 1e6, after / 1e6);
        assertThat(after - before).isLessThan(SLACK);
    }

    @Test
    void the_panels_of_the_language_before_are_not_kept() {
        openChat(0);
        var left = new ArrayList<WeakReference<Parent>>();
        for (var i = 0; i < LANGUAGES; i++) {
            left.add(FxThread.call(() -> new WeakReference<>(stage.getScene().getRoot())));
            workbench.use(Language.values()[(i + 1) % 2]);
        }
        assertThat(workbench.driver().waitUntil(_ -> {
            System.gc();
            return left.stream().allMatch(panels -> panels.refersTo(null));
        }, SOON)).as("all that was left is collected").isTrue();
    }

    @Test
    void only_the_fx_thread_changes_what_is_shown() {
        var watch = FxThread.call(() -> new ThreadWatch(stage.getScene().getRoot()));
        openChat(0);
        // Store events come on this thread, answers of use cases on threads of their own.
        fixture.customerWrites(fixture.desk.conversations.find(chats.getFirst()).orElseThrow(), "在吗？");
        assertThat(workbench.driver().waitUntil(sight -> sight.messages().size() == MESSAGES + 1, SOON)).isTrue();
        workbench.driver().type("马上查");
        workbench.driver().send();
        assertThat(workbench.driver().waitUntil(sight -> sight.waiting() == 1, SOON)).isTrue();
        workbench.driver().goOffline("演练");
        assertThat(workbench.driver().waitUntil(sight -> !sight.online(), SOON)).isTrue();
        workbench.driver().search("价保");
        assertThat(workbench.driver().waitUntil(sight -> sight.searchHits() > 0, SOON)).isTrue();
        workbench.driver().closeSearch();
        FxThread.run(watch::close);
        assertThat(watch.strangers()).isEmpty();
    }

    @Test
    void a_change_by_another_thread_is_noted() throws InterruptedException {
        var label = FxThread.call(() -> new Label("先"));
        var watch = FxThread.call(() -> new ThreadWatch(new VBox(label)));
        var stranger = new Thread(() -> label.setText("后"), "stranger");
        stranger.start();
        stranger.join();
        assertThat(watch.strangers()).hasSize(1).first().asString().contains("stranger");
    }
}
