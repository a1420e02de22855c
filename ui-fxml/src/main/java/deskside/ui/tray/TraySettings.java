package deskside.ui.tray;

import deskside.ui.fx.Texts;
import deskside.ui.tray.TrayViewModel.State;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The choice in the settings, and a line where there is no tray. */
public final class TraySettings extends VBox implements AutoCloseable {

    private final TrayViewModel tray;
    private final CheckBox choice = new CheckBox();
    private final Label reason = new Label();
    private final InvalidationListener listener = _ -> update();

    public TraySettings(TrayViewModel tray, Texts texts) {
        this.tray = tray;
        setSpacing(6);
        getStyleClass().add("tray-settings");
        choice.setText(texts.get("tray.choice"));
        choice.setOnAction(_ -> tray.change(choice.isSelected()));
        reason.setText(texts.get("tray.not-offered"));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(choice, reason);
        tray.stateProperty().addListener(listener);
        // asked when somebody looks: a tray may have come or gone
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                tray.load();
            }
        });
        update();
    }

    private void update() {
        var now = tray.stateProperty().get();
        choice.setSelected(now == State.ON);
        choice.setDisable(now == State.UNKNOWN || now == State.NOT_OFFERED);
        reason.setVisible(now == State.NOT_OFFERED);
        reason.setManaged(reason.isVisible());
    }

    @Override
    public void close() {
        tray.stateProperty().removeListener(listener);
    }
}
