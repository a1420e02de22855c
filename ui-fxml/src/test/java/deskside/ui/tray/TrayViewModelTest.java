package deskside.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Settings;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.tray.TrayViewModel.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/** The sign in the tray: there unless somebody does without, and found when the tray comes later. */
class TrayViewModelTest {

    private final TrayInHand tray = new TrayInHand();
    private final DirectTasks tasks = new DirectTasks();
    private final Settings settings = new DeskFixture().useCases.settings();
    private final List<TrayAction> chosen = new ArrayList<>();
    private final TrayViewModel model = model();

    @Test
    void what_was_shown_before_the_tray_was_asked_is_shown_then() {
        model.show(sign("two wait"));
        assertThat(tray.shown()).isEmpty();

        model.load();

        assertThat(tray.shown()).map(TraySign::words).contains("two wait");
        model.show(sign("nobody waits"));
        assertThat(tray.shown()).map(TraySign::words).contains("nobody waits");
    }

    @Test
    void whoever_does_without_it_does_so_the_next_day_too() {
        model.load();
        model.show(sign("two wait"));

        model.change(false);

        assertThat(model.stateProperty().get()).isEqualTo(State.OFF);
        assertThat(tray.shown()).isEmpty();
        model.close();
        try (var tomorrow = model()) {
            tomorrow.load();
            tomorrow.show(sign("three wait"));
            assertThat(tray.shown()).isEmpty();

            tomorrow.change(true);
            assertThat(tray.shown()).map(TraySign::words).contains("three wait");
        }
    }

    @Test
    void a_tray_that_starts_after_the_desk_is_found() {
        tray.offered(false);
        model.show(sign("two wait"));
        model.load();
        assertThat(model.stateProperty().get()).isEqualTo(State.NOT_OFFERED);
        assertThat(tray.shown()).isEmpty();

        tray.offered(true);
        tasks.advance(Duration.ofMinutes(1));

        assertThat(model.stateProperty().get()).isEqualTo(State.ON);
        assertThat(tray.shown()).map(TraySign::words).contains("two wait");
    }

    @Test
    void what_is_chosen_in_it_arrives_and_closing_takes_it_away() {
        model.load();
        model.show(sign("two wait"));

        tray.choose(TrayAction.NEXT);

        assertThat(chosen).containsExactly(TrayAction.NEXT);
        model.close();
        assertThat(tray.shown()).isEmpty();
        tasks.advance(Duration.ofMinutes(5));
        assertThat(tray.shown()).as("asked again after the end").isEmpty();
    }

    /** Where there is no display, AWT is not even asked to start. */
    @Test
    void a_program_without_a_display_has_no_tray() {
        var real = new AwtTray();
        assertThat(real.isOffered()).isFalse();
        real.show(sign("two wait"), chosen::add);
        real.remove();
    }

    private TrayViewModel model() {
        return new TrayViewModel(tray, settings, tasks, chosen::add);
    }

    private static TraySign sign(String words) {
        return new TraySign(new WritableImage(80, 80), words, List.of(new TraySign.Item(TrayAction.OPEN, "open", true)));
    }
}
