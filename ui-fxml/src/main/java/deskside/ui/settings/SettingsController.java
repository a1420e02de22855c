package deskside.ui.settings;

import deskside.domain.Language;
import deskside.domain.people.Account;
import deskside.ui.autostart.AutostartSettings;
import deskside.ui.connection.ConnectionViewModel;
import deskside.ui.desk.Appearance;
import deskside.ui.engine.EngineSettings;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import deskside.ui.tray.TraySettings;
import deskside.ui.update.UpdateSettings;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Choices of the person at this desk; each takes effect at once. */
public final class SettingsController implements AutoCloseable {

    private final Appearance appearance;
    private final ConnectionViewModel connection;
    private final Optional<Account> account;
    private final Texts texts;
    private final Runnable switchLine;
    private final Runnable showKeys;
    private final Runnable signOut;
    private final EngineSettings engineSettings;
    private final UpdateSettings updateSettings;
    private final AutostartSettings autostartSettings;
    private final TraySettings traySettings;
    private final InvalidationListener onConnection = _ -> showConnection();
    @FXML private ToggleButton chinese;
    @FXML private ToggleButton english;
    @FXML private ToggleButton light;
    @FXML private ToggleButton dark;
    @FXML private Label state;
    @FXML private Label reason;
    @FXML private Label asOf;
    @FXML private Label waiting;
    @FXML private Button line;
    @FXML private Label person;
    @FXML private VBox engine;
    @FXML private VBox updates;
    @FXML private VBox autostart;
    @FXML private VBox tray;

    /** @param switchLine goes offline (after asking why) or back online; @param showKeys opens the key sheet; @param signOut asks, then leaves */
    public SettingsController(
            Appearance appearance, ConnectionViewModel connection, Optional<Account> account, EngineSettings engineSettings,
            UpdateSettings updateSettings, AutostartSettings autostartSettings, TraySettings traySettings, Texts texts, Runnable switchLine, Runnable showKeys, Runnable signOut) {
        this.appearance = appearance;
        this.connection = connection;
        this.account = account;
        this.texts = texts;
        this.switchLine = switchLine;
        this.showKeys = showKeys;
        this.signOut = signOut;
        this.engineSettings = engineSettings;
        this.updateSettings = updateSettings;
        this.autostartSettings = autostartSettings;
        this.traySettings = traySettings;
    }

    @FXML
    private void initialize() {
        showLanguage();
        (appearance.theme() == Theme.LIGHT ? light : dark).setSelected(true);
        person.setText(account.map(who -> texts.get("rail.account", who.displayName(), texts.of("role", who.role())))
                .orElse(texts.get("settings.nobody")));
        engine.getChildren().setAll(engineSettings);
        updates.getChildren().setAll(updateSettings);
        autostart.getChildren().setAll(autostartSettings);
        tray.getChildren().setAll(traySettings);
        connection.statusProperty().addListener(onConnection);
        connection.dataAsOfProperty().addListener(onConnection);
        connection.waitingProperty().addListener(onConnection);
        showConnection();
    }

    private void showConnection() {
        var status = connection.statusProperty().get();
        state.setText(texts.of("connection.state", status.state()));
        reason.setText(status.reason().isBlank() ? "–" : texts.reason(status.reason()));
        var at = connection.dataAsOfProperty().get();
        asOf.setText(at == null ? texts.get("connection.no-data") : texts.dayAndTime(at));
        waiting.setText(texts.number(connection.waitingProperty().get()));
        line.setText(texts.get(connection.isByHand() ? "connection.go-online" : "connection.go-offline"));
    }

    @FXML
    private void useChinese() {
        appearance.use(Language.ZH);
        showLanguage();
    }

    /** The one that is spoken: it changes only after a question where something would be lost. */
    private void showLanguage() {
        (appearance.language() == Language.ZH ? chinese : english).setSelected(true);
    }

    @FXML
    private void useEnglish() {
        appearance.use(Language.EN);
        showLanguage();
    }

    @FXML
    private void useLight() {
        light.setSelected(true);
        appearance.use(Theme.LIGHT);
    }

    @FXML
    private void useDark() {
        dark.setSelected(true);
        appearance.use(Theme.DARK);
    }

    @FXML
    private void switchLine() {
        switchLine.run();
    }

    @FXML
    private void signOut() {
        signOut.run();
    }

    @FXML
    private void showKeys() {
        showKeys.run();
    }

    @Override
    public void close() {
        engineSettings.close();
        updateSettings.close();
        autostartSettings.close();
        traySettings.close();
        connection.statusProperty().removeListener(onConnection);
        connection.dataAsOfProperty().removeListener(onConnection);
        connection.waitingProperty().removeListener(onConnection);
    }
}
