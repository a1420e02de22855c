package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Snapshots;
import deskside.ui.fx.Theme;
import deskside.ui.fx.Themes;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowIconTest {

    private static final Path SHOTS = Path.of("target", "shots");

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @Test
    void it_says_how_many_wait_and_is_drawn_once_for_each_number() {
        var icon = new WindowIcon();
        var none = FxThread.call(() -> icon.with(0, false));
        var three = FxThread.call(() -> icon.with(3, false));
        assertThat(Snapshots.png(three)).isNotEqualTo(Snapshots.png(none));
        assertThat(FxThread.call(() -> icon.with(3, false))).isSameAs(three);
        assertThat(FxThread.call(() -> icon.with(100, false))).isSameAs(FxThread.call(() -> icon.with(4_000, false)));
        assertThat(corner(none)).as("around the sign one sees through").isZero();
        assertThat(Snapshots.png(FxThread.call(() -> icon.with(3, true)))).as("without a hub").isNotEqualTo(Snapshots.png(three));
        Snapshots.write(three, SHOTS.resolve("window-icon.png"));
        Snapshots.write(none, SHOTS.resolve("window-icon-none.png"));
        Snapshots.write(FxThread.call(() -> icon.with(100, true)), SHOTS.resolve("window-icon-offline.png"));
    }

    /** A desk that was opened in the dark had half of it light, since its icon is drawn after its window. */
    @Test
    void the_programs_theme_stays_as_it_is() {
        FxThread.run(() -> Themes.apply(new Scene(new StackPane()), Theme.DARK));
        var dark = FxThread.call(Application::getUserAgentStylesheet);
        FxThread.call(() -> new WindowIcon().with(1, false));
        assertThat(FxThread.call(Application::getUserAgentStylesheet)).isEqualTo(dark);
    }

    private static int corner(Image image) {
        return image.getPixelReader().getArgb(0, 0) >>> 24;
    }
}
