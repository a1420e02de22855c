package deskside.installers.yardstick;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a JavaFX program can be: one window with nothing in it. Prints when its first frame was drawn, in milliseconds since 1970. */
public final class EmptyWindow {

    private EmptyWindow() {
    }

    public static void main(String[] words) throws InterruptedException {
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var drawn = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1440, 900));
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
