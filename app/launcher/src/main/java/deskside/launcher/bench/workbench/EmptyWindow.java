package deskside.launcher.bench.workbench;

import deskside.ui.fx.FxThread;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The baseline: a window with one label, which is drawn anew in each frame. */
public final class EmptyWindow {

    private static final int FRAMES = 120;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private EmptyWindow() {
    }

    /** Opens it beside what is there, works on it for two seconds and closes it. The toolkit runs. @return the watch over it, which has ended */
    public static FxWatch watched() {
        try (var watch = FxWatch.start()) {
            var label = FxThread.call(() -> new Label("0"));
            var stage = FxThread.call(() -> {
                var made = new Stage();
                made.setScene(new Scene(label, WIDTH, HEIGHT));
                made.show();
                return made;
            });
            for (var frame = 0; frame < FRAMES; frame++) {
                var number = Integer.toString(frame);
                FxThread.run(() -> label.setText(number));
                FxThread.awaitFrames(1);
            }
            FxThread.run(stage::close);
            return watch;
        }
    }
}
