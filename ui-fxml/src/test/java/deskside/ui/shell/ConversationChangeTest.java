package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.NewNodes;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Going from one conversation to another fills what is on the screen anew instead of making it anew: new controls are what such a change costs most. */
class ConversationChangeTest {

    private static final List<String> CHATS = List.of(TestShop.WANG_ASKS.id(), "k-phone", "k-english");
    /** Rounds until everything has been on the screen once, and those that are measured; {@code -Ddeskside.switches=} for more. */
    private static final int WARM = 3;
    private static final int ROUNDS = Integer.getInteger("deskside.switches", 4);
    /** Twice what was counted; before nodes were kept it was six hundred. */
    private static final int MOST = 200;
    /** Until the assistant has answered and all is laid out. */
    private static final int FRAMES = 18;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @Test
    void a_change_of_the_conversation_makes_few_controls_anew() {
        var fixture = new DeskFixture().withEngine().inAFullShift();
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE))) {
            rounds(workbench, WARM);
            var nodes = FxThread.call(() -> new NewNodes(stage.getScene().getRoot()));
            var before = processorTime();
            rounds(workbench, ROUNDS);
            var changes = ROUNDS * CHATS.size();
            var busy = (processorTime() - before) / 1e6 / changes;
            var made = (double) FxThread.call(nodes::take) / changes;
            System.out.printf(Locale.ROOT, "a change of the conversation: %.0f nodes put in, %.1f ms of the FX thread's processor time%n%s%n", made, busy, nodes.places());
            FxThread.run(nodes::close);
            assertThat(made).isLessThan(MOST);
        }
    }

    private static void rounds(Workbench workbench, int count) {
        for (var round = 0; round < count; round++) {
            for (var chat : CHATS) {
                workbench.selectConversation(chat);
                assertThat(workbench.driver().waitUntil(sight -> sight.conversationId().filter(chat::equals).isPresent() && !sight.messages().isEmpty(), Duration.ofSeconds(10))).isTrue();
                FxThread.awaitFrames(FRAMES);
            }
        }
    }

    private static long processorTime() {
        return FxThread.call(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
