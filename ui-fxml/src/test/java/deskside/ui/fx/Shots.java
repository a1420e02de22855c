package deskside.ui.fx;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.testfx.api.FxToolkit;

/** Pictures of single panels in {@code target/shots}, to be looked at. */
public final class Shots {

    private static final Path FOLDER = Path.of("target", "shots");

    private Shots() {
    }

    /** Starts the toolkit, once for the whole run. */
    public static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxThread.run(() -> Fonts.load());
    }

    /** Draws {@code view} as the only thing in a scene. FX thread. */
    public static Scene scene(Parent view, Theme theme, int width, int height) {
        var scene = new Scene(view, width, height);
        Themes.apply(scene, theme);
        return scene;
    }

    /** Not on the FX thread. */
    public static Path take(Scene scene, String name) {
        return Snapshots.write(FxThread.call(() -> Snapshots.of(scene)), FOLDER.resolve(name + ".png"));
    }
}
