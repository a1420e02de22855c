package deskside.ui.tray;

import deskside.ui.fx.Choice;
import deskside.ui.fx.Texts;
import deskside.ui.tray.TrayViewModel.State;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

/** The choice in the settings, and a line where there is no tray. */
public final class TraySettings extends StackPane implements AutoCloseable {

    private final TrayViewModel tray;
    private final Texts texts;
    private final Choice choice;
    private final InvalidationListener listener = _ -> update();

    public TraySettings(TrayViewModel tray, Texts texts) {
        this.tray = tray;
        this.texts = texts;
        choice = new Choice(texts.get("tray.choice"), tray::change, tray::load);
        getStyleClass().add("tray-settings");
        getChildren().add(choice);
        tray.stateProperty().addListener(listener);
        update();
    }

    private void update() {
        var now = tray.stateProperty().get();
        choice.show(now == State.ON, now == State.ON || now == State.OFF, now == State.NOT_OFFERED ? texts.get("tray.not-offered") : null);
    }

    @Override
    public void close() {
        tray.stateProperty().removeListener(listener);
    }
}
