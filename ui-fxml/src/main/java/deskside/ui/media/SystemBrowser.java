package deskside.ui.media;

import java.net.URI;
import javafx.application.Application;
import javafx.stage.Stage;

/** The browser that the person uses. */
final class SystemBrowser {

    private SystemBrowser() {
    }

    /** JavaFX ties this to an application; the toolkit is started without one here, and none is needed for it (OpenJFX 26). */
    static void open(URI page) {
        new Application() {
            @Override
            public void start(Stage stage) {
                throw new IllegalStateException("never launched");
            }
        }.getHostServices().showDocument(page.toString());
    }
}
