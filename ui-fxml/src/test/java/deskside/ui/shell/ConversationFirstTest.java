package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.tray.Tray;
import java.time.Duration;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A window whose queue and conversation come first. */
class ConversationFirstTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @Test
    void what_stands_beside_the_conversation_follows_once_one_can_work() {
        var fixture = new DeskFixture();
        var options = new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE);
        var stage = FxThread.call(Stage::new);
        // within one step of the FX thread no frame comes between
        var workbench = FxThread.call(() -> {
            var opened = Workbench.openConversationFirst(stage, fixture.useCases, options, Tray.none());
            assertThat(stage.getScene().getRoot().lookup(".queue")).isNotNull();
            assertThat(stage.getScene().getRoot().lookup(".composer")).isNotNull();
            assertThat(stage.getScene().getRoot().lookup(".assistant")).isNull();
            assertThat(stage.getScene().getRoot().lookup(".customer")).isNull();
            return opened;
        });
        try (workbench) {
            workbench.awaitUsable();

            assertThat(workbench.driver().waitUntil(_ -> stage.getScene().getRoot().lookup(".assistant") != null
                    && stage.getScene().getRoot().lookup(".customer") != null, SOON)).isTrue();
        }
    }

    @Test
    void another_language_has_all_panels_at_once() {
        var fixture = new DeskFixture();
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE))) {
            FxThread.run(() -> {
                workbench.use(Language.EN);
                // a split pane shows its panels to the scene once it has its skin
                stage.getScene().getRoot().applyCss();
                assertThat(stage.getScene().getRoot().lookup(".assistant")).isNotNull();
                assertThat(stage.getScene().getRoot().lookup(".customer")).isNotNull();
            });
        }
    }
}
