package deskside.ui.shell;

import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.UseCases;
import deskside.ui.fx.FxTasks;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Themes;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The window of an agent. */
public final class Workbench {

    private Workbench() {
    }

    public static void open(Stage stage, UseCases useCases, UiOptions options) {
        var tasks = new FxTasks(_ -> { });
        var services = new PanelServices(useCases, new ConversationContext(), tasks, new StoreEventBridge(useCases.storeEvents(), tasks),
                Texts.of(options.locale(), options.zone()));
        var root = new HBox(Slots.assistant(services).view(), Slots.customer(services).view());
        var scene = new Scene(root, 1440, 900);
        Themes.apply(scene, options.theme());
        stage.setScene(scene);
        stage.setTitle(services.texts().get("app.name"));
        stage.show();
    }
}
