package deskside.ui.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.Choice;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.shell.Screen;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting with the system: off until somebody wants it, and what the system says is what is shown. */
class AutostartSettingsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void it_is_off_until_somebody_wants_it(String language, Theme theme) {
        var fixture = new DeskFixture();
        inSettings(fixture, language, theme, (workbench, box) -> {
            assertThat(soon(workbench, box, it -> !choice(it).isDisabled())).isTrue();
            assertThat(choice(box).isSelected()).isFalse();

            FxThread.run(choice(box)::fire);

            assertThat(soon(workbench, box, _ -> fixture.autostart.isOn())).isTrue();
            workbench.snapshot(Path.of("target", "shots", "autostart-" + language + "-" + theme.code() + ".png"));
            FxThread.run(choice(box)::fire);
            assertThat(soon(workbench, box, _ -> !fixture.autostart.isOn())).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,DARK", "en,LIGHT"})
    void what_the_system_refuses_is_said_and_not_shown_as_chosen(String language, Theme theme) {
        var fixture = new DeskFixture();
        fixture.autostart.refuse();
        inSettings(fixture, language, theme, (workbench, box) -> {
            assertThat(soon(workbench, box, it -> !choice(it).isDisabled())).isTrue();

            FxThread.run(choice(box)::fire);

            assertThat(soon(workbench, box, it -> reason(it).isVisible())).isTrue();
            assertThat(choice(box).isSelected()).isFalse();
            workbench.snapshot(Path.of("target", "shots", "autostart-refused-" + language + "-" + theme.code() + ".png"));
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,LIGHT"})
    void a_program_that_is_not_installed_offers_it_to_nobody(String language, Theme theme) {
        var fixture = new DeskFixture();
        fixture.autostart.notInstalled();
        inSettings(fixture, language, theme, (workbench, box) -> {
            assertThat(soon(workbench, box, it -> reason(it).isVisible())).isTrue();
            assertThat(choice(box).isDisabled()).isTrue();
        });
    }

    private interface Looking {
        void at(Workbench workbench, Choice box);
    }

    private static void inSettings(DeskFixture fixture, String language, Theme theme, Looking looking) {
        var stage = FxThread.call(Stage::new);
        try (var workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.of(language), theme, DeskFixture.ZONE))) {
            workbench.show(Screen.SETTINGS);
            // the screen scrolls: what is in it can be found once it has its skin
            assertThat(workbench.driver().waitUntil(_ -> settings(stage) != null, SOON)).isTrue();
            looking.at(workbench, FxThread.call(() -> settings(stage)));
        }
    }

    private static @Nullable Choice settings(Stage stage) {
        return stage.getScene().getRoot().lookup(".autostart-settings") instanceof AutostartSettings found ? (Choice) found.getChildren().getFirst() : null;
    }

    private static boolean soon(Workbench workbench, Choice box, Predicate<Choice> condition) {
        return workbench.driver().waitUntil(_ -> condition.test(box), SOON);
    }

    private static CheckBox choice(Choice box) {
        return (CheckBox) box.getChildren().getFirst();
    }

    private static Label reason(Choice box) {
        return (Label) box.getChildren().getLast();
    }
}
