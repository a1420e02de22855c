package deskside.ui.autostart;

import deskside.ui.autostart.AutostartViewModel.State;
import deskside.ui.fx.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The choice in the settings, and a line where it cannot be made. */
public final class AutostartSettings extends VBox implements AutoCloseable {

    private final AutostartViewModel autostart;
    private final Texts texts;
    private final CheckBox choice = new CheckBox();
    private final Label reason = new Label();
    private final InvalidationListener listener = _ -> update();

    public AutostartSettings(AutostartViewModel autostart, Texts texts) {
        this.autostart = autostart;
        this.texts = texts;
        setSpacing(6);
        getStyleClass().add("autostart-settings");
        choice.setText(texts.get("autostart.choice"));
        choice.setOnAction(_ -> autostart.change(choice.isSelected()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(choice, reason);
        autostart.stateProperty().addListener(listener);
        autostart.refusedProperty().addListener(listener);
        // asked when somebody looks: other programs can change it, too
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                autostart.load();
            }
        });
        update();
    }

    private void update() {
        var now = autostart.stateProperty().get();
        choice.setSelected(now == State.ON);
        choice.setDisable(now == State.UNKNOWN || now == State.NOT_OFFERED);
        var refused = autostart.refusedProperty().get();
        var explained = now == State.NOT_OFFERED || refused;
        reason.setText(explained ? texts.get(refused ? "autostart.refused" : "autostart.not-offered") : "");
        reason.setVisible(explained);
        reason.setManaged(explained);
    }

    @Override
    public void close() {
        autostart.stateProperty().removeListener(listener);
        autostart.refusedProperty().removeListener(listener);
        autostart.close();
    }
}
