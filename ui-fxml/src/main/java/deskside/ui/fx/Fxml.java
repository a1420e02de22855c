package deskside.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/** Loads the FXML that lies beside a controller. The file names the controller's class, the instance is given here. FX thread only. */
public final class Fxml {

    private Fxml() {
    }

    /**
     * @param name       e.g. {@code queue.fxml}, in the package of {@code controller}
     * @param controller instance of the class in the file's {@code fx:controller}
     * @throws UncheckedIOException when the file is not there or broken (a bug)
     */
    public static <P extends Parent> P load(String name, Object controller, Texts texts) {
        var type = controller.getClass();
        var url = type.getResource(name);
        if (url == null) {
            throw new UncheckedIOException(new IOException("no " + name + " beside " + type.getName()));
        }
        var loader = new FXMLLoader(url, texts.bundle());
        loader.setControllerFactory(wanted -> {
            if (!wanted.isInstance(controller)) {
                throw new IllegalStateException(name + " asks for " + wanted.getName() + " but got " + type.getName());
            }
            return controller;
        });
        try {
            P view = loader.load();
            for (var part : loader.getNamespace().values()) {
                if (part instanceof TextInputControl box) {
                    EarlySkin.of(box);
                }
            }
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + url, e);
        }
    }
}
