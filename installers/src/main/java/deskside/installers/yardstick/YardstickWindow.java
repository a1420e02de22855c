package deskside.installers.yardstick;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows one window, prints when its first frame was drawn, in milliseconds since 1970, and ends the program. */
final class YardstickWindow {

    private YardstickWindow() {
    }

    /** @param content made on the FX thread */
    static void show(Supplier<Parent> content) throws InterruptedException {
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var drawn = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(content.get(), 1440, 900));
            stage.show();
            // the same two pulses that the workbench waits for
            new AnimationTimer() {
                private int left = 1;

                @Override
                public void handle(long now) {
                    if (left-- <= 0) {
                        stop();
                        drawn.countDown();
                    }
                }
            }.start();
        });
        drawn.await();
        System.out.println(System.currentTimeMillis() + " first frame");
        System.exit(0);
    }
}
