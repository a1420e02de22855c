package deskside.ui.fx;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A box to tick in the settings, with a line below it where it cannot be ticked or was not taken. FX thread only. */
public final class Choice extends VBox {

    private final CheckBox box = new CheckBox();
    private final Label reason = new Label();

    /** @param onChange is told what the person wants; @param whenSeen asks how it is now: other programs may have changed it since */
    public Choice(String text, Consumer<Boolean> onChange, Runnable whenSeen) {
        super(6);
        box.setText(text);
        box.setOnAction(_ -> onChange.accept(box.isSelected()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(box, reason);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                whenSeen.run();
            }
        });
        show(false, false, null);
    }

    /** @param why the line below; null: none */
    public void show(boolean ticked, boolean possible, @Nullable String why) {
        box.setSelected(ticked);
        box.setDisable(!possible);
        reason.setText(why == null ? "" : why);
        reason.setVisible(why != null);
        reason.setManaged(why != null);
    }
}
