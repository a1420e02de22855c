package deskside.ui.settings;

import deskside.ui.autostart.AutostartSettings;
import deskside.ui.autostart.AutostartViewModel;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.Panel;
import deskside.ui.desk.PanelServices;
import deskside.ui.engine.EngineSettings;
import deskside.ui.engine.EngineViewModel;
import deskside.ui.fx.Fxml;
import deskside.ui.tray.TraySettings;
import deskside.ui.tray.TrayViewModel;
import deskside.ui.update.UpdateSettings;
import deskside.ui.update.UpdateViewModel;
import javafx.scene.layout.Region;

/** The settings screen. */
public final class SettingsPanel implements Panel {

    private final EngineViewModel engine;
    private final SettingsController controller;
    private final Region view;

    /** @param switchLine goes offline (after asking why) or back online; @param showKeys opens the key sheet; @param signOut asks, then leaves */
    public SettingsPanel(PanelServices services, Appearance appearance, ConnectionViewModel connection, UpdateViewModel updates, TrayViewModel tray,
            Runnable switchLine, Runnable showKeys, Runnable signOut) {
        var useCases = services.useCases();
        var texts = services.texts();
        engine = new EngineViewModel(useCases.learning(), services.tasks());
        controller = new SettingsController(appearance, connection, useCases.signInAtHub().account(), new EngineSettings(engine, texts),
                new UpdateSettings(updates, texts), new AutostartSettings(new AutostartViewModel(useCases.autostart(), services.tasks()), texts),
                new TraySettings(tray, texts), texts, switchLine, showKeys, signOut);
        view = Fxml.load("settings.fxml", controller, texts);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void close() {
        controller.close();
        engine.close();
    }
}
