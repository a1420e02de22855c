package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.Choice;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.tray.TrayAction;
import deskside.ui.tray.TrayInHand;
import deskside.ui.tray.TraySettings;
import deskside.ui.tray.TraySign;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a desk says and does by the tray, from its window. */
class TrayJourneyTest {

    /** The tray is asked five seconds after the window. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TrayInHand tray = new TrayInHand();
    private Stage stage;
    private Workbench workbench;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @BeforeEach
    void open() {
        stage = FxThread.call(Stage::new);
        workbench = Workbench.openConversationFirst(stage, new DeskFixture().useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE), tray);
        // whoever looks at the settings does not wait until the tray is asked
        workbench.show(Screen.SETTINGS);
        soon(() -> tray.shown().isPresent());
        workbench.show(Screen.CONVERSATIONS);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void it_is_there_soon_after_the_window_without_being_asked_for() {
        var unasked = new TrayInHand();
        var other = FxThread.call(Stage::new);
        try (var desk = Workbench.openConversationFirst(other, new DeskFixture().useCases, new UiOptions(Locale.ENGLISH, Theme.LIGHT, DeskFixture.ZONE), unasked)) {
            assertThat(desk.driver().waitUntil(_ -> unasked.shown().isPresent(), SOON)).isTrue();
        }
    }

    @Test
    void it_says_who_waits_and_how_the_line_is_in_the_persons_language() {
        shows(sign -> sign.words().equals("Deskside · 2 位客户在等回复 · 已连接"));
        assertThat(tray.shown().orElseThrow().menu()).extracting(TraySign.Item::action).containsExactly(TrayAction.values());
        assertThat(label(TrayAction.NEXT)).isEqualTo("回复最紧急的客户");

        FxThread.run(() -> workbench.use(Language.EN));

        shows(sign -> sign.words().equals("Deskside · 2 customers wait for an answer · Connected"));
        assertThat(label(TrayAction.LEAVE)).isEqualTo("Quit Deskside");
    }

    @Test
    void the_most_urgent_customer_is_opened_from_any_screen() {
        workbench.show(Screen.OUTBOX);

        tray.choose(TrayAction.NEXT);

        soon(() -> !workbench.driver().see(WorkbenchDriver.Sight::messages).isEmpty());
        assertThat(FxThread.call(() -> stage.getScene().getRoot().lookup(".composer").isVisible())).isTrue();
    }

    @Test
    void offline_and_back_by_its_menu() {
        tray.choose(TrayAction.LINE);
        soon(() -> FxThread.call(() -> stage.getScene().getRoot().lookup(".dialog-card") != null));

        workbench.driver().goOffline("看一下");

        shows(sign -> sign.words().endsWith("手动离线"));
        assertThat(label(TrayAction.LINE)).isEqualTo("恢复在线");
    }

    @Test
    void leaving_closes_the_window_and_takes_the_sign_away() {
        tray.choose(TrayAction.LEAVE);

        soon(() -> FxThread.call(() -> !stage.isShowing()));
        soon(() -> tray.shown().isEmpty());
    }

    @Test
    void the_settings_take_it_away_and_say_where_there_is_none() {
        workbench.show(Screen.SETTINGS);
        soon(() -> FxThread.call(() -> settings() != null && !choice().isDisabled() && choice().isSelected()));
        workbench.snapshot(Path.of("target", "shots", "tray-settings.png"));

        FxThread.run(() -> choice().fire());
        soon(() -> tray.shown().isEmpty());

        tray.offered(false);
        workbench.show(Screen.OUTBOX);
        workbench.show(Screen.SETTINGS);
        soon(() -> FxThread.call(() -> choice().isDisabled() && settings().getChildren().getLast().isVisible()));
    }

    private @Nullable Choice settings() {
        return stage.getScene().getRoot().lookup(".tray-settings") instanceof TraySettings found ? (Choice) found.getChildren().getFirst() : null;
    }

    private CheckBox choice() {
        return (CheckBox) settings().getChildren().getFirst();
    }

    private String label(TrayAction action) {
        return tray.shown().orElseThrow().menu().stream().filter(item -> item.action() == action).map(TraySign.Item::label).findFirst().orElseThrow();
    }

    private void shows(Predicate<TraySign> wanted) {
        soon(() -> tray.shown().filter(wanted).isPresent());
    }

    private void soon(BooleanSupplier condition) {
        assertThat(workbench.driver().waitUntil(_ -> condition.getAsBoolean(), SOON)).isTrue();
    }
}
