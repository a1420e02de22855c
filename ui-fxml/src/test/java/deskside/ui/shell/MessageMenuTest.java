package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The menu of a message is made when it is asked for. */
class MessageMenuTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @Test
    void a_message_is_quoted_from_its_menu() {
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, new DeskFixture().useCases, new UiOptions(Locale.ENGLISH, Theme.LIGHT, DeskFixture.ZONE))) {
            workbench.selectConversation(TestShop.WANG_ASKS.id());
            assertThat(workbench.driver().waitUntil(sight -> sight.mayAnswer() && !sight.messages().isEmpty(), Duration.ofSeconds(10))).isTrue();
            FxThread.awaitFrames(4);

            var said = FxThread.call(() -> {
                var message = (Label) stage.getScene().getRoot().lookupAll(".bubble .message-text").stream().filter(Node::isVisible)
                        .filter(node -> !((Label) node).getText().isBlank()).findFirst().orElseThrow();
                Event.fireEvent(message, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 4, 4, 300, 200, false, new PickResult(message, 4, 4)));
                var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow();
                assertThat(menu.getItems()).hasSize(2);
                menu.getItems().getFirst().fire();
                menu.hide();
                return message.getText();
            });

            assertThat(workbench.driver().<String>see(WorkbenchDriver.Sight::typed)).contains(said);
        }
    }
}
