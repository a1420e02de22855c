package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen in every language and theme becomes a picture in {@code target/shots}, to be looked at. */
class ScreensTest {

    private static final Path SHOTS = Path.of("target", "shots");
    private static final Duration SOON = Duration.ofSeconds(10);

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    /** A promise beyond the policies, to be seen marked. */
    private static void type(Stage stage, String language) {
        var box = (TextArea) stage.getScene().getRoot().lookup(".composer .text-area");
        box.setText(language.equals("zh") ? "您的包裹我已经催促，我们保证今天一定到账，请放心。" : "Thank you for waiting. I promise the refund arrives within 5 minutes, guaranteed.");
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,1440,900", "zh,DARK,1440,900", "en,LIGHT,1440,900", "zh,LIGHT,1180,720", "en,DARK,1180,720"})
    void each_screen_is_drawn(String language, Theme theme, int width, int height) throws IOException {
        var fixture = new DeskFixture().withEngine().inTheMiddleOfAnOutage().withAnOutdatedAnswer().withCases();
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.of(language), theme, DeskFixture.ZONE))) {
            FxThread.run(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
            workbench.selectConversation(TestShop.WANG_ASKS.id());
            assertThat(workbench.driver().waitUntil(sight -> sight.messages().size() >= 7 && sight.suggestions() > 0, SOON)).isTrue();
            FxThread.run(() -> type(stage, language));
            assertThat(workbench.driver().waitUntil(_ -> FxThread.call(() -> stage.getScene().getRoot().lookup(".risk-line").isVisible()), SOON)).isTrue();
            for (var screen : Screen.values()) {
                workbench.show(screen);
                var file = workbench.snapshot(SHOTS.resolve("%s-%s-%s-%dx%d.png".formatted(
                        screen.name().toLowerCase(Locale.ROOT), language, theme.code(), width, height)));
                assertThat(Files.size(file)).isGreaterThan(10_000);
            }
        }
    }
}
