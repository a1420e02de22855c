package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A person at the keyboard, on the real window with real tasks: Wang's chat is open, the box has the keyboard. */
abstract class DeskJourney {

    static final String WANG = TestShop.WANG_ASKS.id();
    static final Duration SOON = Duration.ofSeconds(10);

    final DeskFixture fixture;
    final FxRobot robot = new FxRobot();
    Stage stage;
    Workbench workbench;
    WorkbenchDriver driver;

    DeskJourney(DeskFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @BeforeEach
    void open() {
        stage = FxThread.call(Stage::new);
        workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE));
        driver = workbench.driver();
        // a test before may have typed in another window
        robot.targetWindow(stage);
        workbench.selectConversation(WANG);
        assertThat(driver.waitUntil(sight -> sight.messages().size() == messages(), SOON)).isTrue();
        FxThread.run(() -> {
            stage.requestFocus();
            composer().requestFocus();
        });
    }

    /** In Wang's chat at the beginning. */
    int messages() {
        return 3;
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    TextArea composer() {
        return (TextArea) stage.getScene().getRoot().lookup(".composer .text-area");
    }

    void soon(BooleanSupplier condition) {
        assertThat(driver.waitUntil(_ -> condition.getAsBoolean(), SOON)).isTrue();
    }
}
