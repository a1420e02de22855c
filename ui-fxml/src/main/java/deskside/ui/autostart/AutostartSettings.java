package deskside.ui.autostart;

import deskside.ui.autostart.AutostartViewModel.State;
import deskside.ui.fx.Choice;
import deskside.ui.fx.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

/** The choice in the settings, and a line where it cannot be made. */
public final class AutostartSettings extends StackPane implements AutoCloseable {

    private final AutostartViewModel autostart;
    private final Texts texts;
    private final Choice choice;
    private final InvalidationListener listener = _ -> update();

    public AutostartSettings(AutostartViewModel autostart, Texts texts) {
        this.autostart = autostart;
        this.texts = texts;
        choice = new Choice(texts.get("autostart.choice"), autostart::change, autostart::load);
        getStyleClass().add("autostart-settings");
        getChildren().add(choice);
        autostart.stateProperty().addListener(listener);
        autostart.refusedProperty().addListener(listener);
        update();
    }

    private void update() {
        var now = autostart.stateProperty().get();
        var reason = autostart.refusedProperty().get() ? "autostart.refused" : now == State.NOT_OFFERED ? "autostart.not-offered" : null;
        choice.show(now == State.ON, now == State.ON || now == State.OFF, reason == null ? null : texts.get(reason));
    }

    @Override
    public void close() {
        autostart.stateProperty().removeListener(listener);
        autostart.refusedProperty().removeListener(listener);
        autostart.close();
    }
}
