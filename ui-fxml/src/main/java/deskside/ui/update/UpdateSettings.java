package deskside.ui.update;

import deskside.ui.fx.Texts;
import deskside.usecases.update.UpdateState;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The updates' part of the settings: what is known, and the one thing that can be done about it. */
public final class UpdateSettings extends VBox implements AutoCloseable {

    private final UpdateViewModel updates;
    private final Texts texts;
    private final Label state = new Label();
    private final Button action = new Button();
    private final InvalidationListener listener = _ -> update();

    public UpdateSettings(UpdateViewModel updates, Texts texts) {
        this.updates = updates;
        this.texts = texts;
        setSpacing(6);
        getStyleClass().add("update-settings");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        action.setOnAction(_ -> act());
        getChildren().addAll(state, action);
        updates.stateProperty().addListener(listener);
        update();
    }

    private void act() {
        if (updates.stateProperty().get() instanceof UpdateState.Available) {
            updates.downloadAnyway();
        } else {
            updates.look();
        }
    }

    private void update() {
        var now = updates.stateProperty().get();
        state.setText(words(now));
        action.setText(texts.get(now instanceof UpdateState.Available ? "update.download" : "update.look"));
        action.setVisible(!(now instanceof UpdateState.NoSource || now instanceof UpdateState.Ready));
        action.setManaged(action.isVisible());
    }

    private String words(UpdateState now) {
        return switch (now) {
            case UpdateState.NoSource _ -> texts.get("update.no-source");
            case UpdateState.Unknown _ -> texts.get("update.unknown");
            case UpdateState.Newest newest -> texts.get("update.newest", newest.version().toString());
            case UpdateState.Available available -> texts.get(available.urgent() ? "update.urgent" : "update.available",
                    available.release().version().toString(), available.release().news().in(texts.locale()))
                    + (available.waiting() > 0 ? texts.get("update.waits", texts.number(available.waiting())) : "");
            case UpdateState.Ready ready -> texts.get("update.ready", ready.release().version().toString(), ready.file().toString());
            case UpdateState.Refused refused -> texts.of("update.refused", refused.why());
        };
    }

    @Override
    public void close() {
        updates.stateProperty().removeListener(listener);
    }
}
