package deskside.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.LocalText;
import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.Fonts;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import deskside.ui.shell.Screen;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import deskside.usecases.update.UpdateState;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** A newer version is told quietly: a dot in the rail, a line and a button in the settings. */
class UpdateSettingsTest {

    private static final Release RELEASE = new Release(ProgramNumber.parse("0.2.0"), ProgramNumber.parse("0.1.0"),
            new LocalText("检索更快，修复了断网后草稿丢失的问题。", "Search is faster; drafts survive an outage."),
            Map.of("linux", new Release.Package(URI.create("https://updates.example.org/deskside_0.2.0_amd64.deb"), 150_000_000, "0".repeat(64))));

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxThread.run(() -> Fonts.load());
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void a_waiting_update_says_what_it_waits_for_and_can_be_had_sooner(String language, Theme theme) {
        var fixture = new DeskFixture();
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.of(language), theme, DeskFixture.ZONE))) {
            workbench.show(Screen.SETTINGS);
            var root = stage.getScene().getRoot();
            assertThat(FxThread.call(() -> root.lookup(".newer").isVisible())).isFalse();

            fixture.updates.become(new UpdateState.Available(RELEASE, false, 3));
            FxThread.awaitFrames(2);

            workbench.snapshot(Path.of("target", "shots", "update-" + language + "-" + theme.code() + ".png"));
            assertThat(FxThread.call(() -> root.lookup(".newer").isVisible())).isTrue();
            var box = (VBox) FxThread.call(() -> root.lookup(".update-settings"));
            assertThat(((Label) box.getChildren().get(0)).getText()).contains("0.2.0").contains("3").contains(RELEASE.news().in(Locale.of(language)));
            FxThread.run(((Button) box.getChildren().get(1))::fire);
            assertThat(fixture.updates.wishes()).isEqualTo(1);
        }
    }

    @Test
    void each_refusal_is_said_in_both_languages() {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var texts = Texts.of(locale, DeskFixture.ZONE);
            for (var why : UpdateState.Refusal.values()) {
                assertThat(texts.of("update.refused", why)).as(why + " in " + locale).isNotBlank().doesNotContain("update.refused");
            }
        }
    }
}
