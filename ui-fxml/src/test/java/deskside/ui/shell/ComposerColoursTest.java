package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.ui.conversation.ComposerController;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.media.Media;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerColoursTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private static Parent composer() {
        var services = new DeskFixture().services(new DirectTasks(), Locale.CHINESE);
        var controller = new ComposerController(new ComposerViewModel(services), Media.of(services), new ModalDialogs(), services.texts());
        return Fxml.load("composer.fxml", controller, services.texts());
    }

    /** Which state the box is in when it is styled first, and in which for the second time, depends on when its window gets the keyboard. */
    @ParameterizedTest
    @CsvSource({".text-area,.accent", ".accent,.text-area"})
    void the_prompt_has_its_colour_with_and_without_the_keyboard(String first, String second) {
        var stage = FxThread.call(Stage::new);
        var root = FxThread.call(() -> new VBox());
        var scene = FxThread.call(() -> Shots.scene(root, Theme.LIGHT, 700, 300));
        FxThread.run(() -> {
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
        });
        try {
            FxThread.awaitFrames(2);
            FxThread.run(() -> {
                root.getChildren().add(composer());
                root.lookup(first).requestFocus();
                root.applyCss();
                root.lookup(second).requestFocus();
            });
            for (var holder : List.of(second, first, second)) {
                FxThread.run(() -> root.lookup(holder).requestFocus());
                FxThread.awaitFrames(2);
                assertThat(FxThread.<Boolean>call(() -> root.lookup(holder).isFocused())).as("the window has the keyboard").isTrue();
                assertThat(FxThread.call(() -> Inspection.colours(scene))).as(holder).isEmpty();
            }
        } finally {
            FxThread.run(stage::hide);
        }
    }
}
