package deskside.installers.yardstick;

import javafx.scene.layout.StackPane;

/** The least that a JavaFX program can be: one window with nothing in it. */
public final class EmptyWindow {

    private EmptyWindow() {
    }

    public static void main(String[] words) throws InterruptedException {
        YardstickWindow.show(StackPane::new);
    }
}
