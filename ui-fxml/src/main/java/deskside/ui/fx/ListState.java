package deskside.ui.fx;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/**
 * What stands where a list has nothing to show: that it is being read, that it is empty, or that it could not be read and how to try again.
 * FX thread only.
 */
public final class ListState extends VBox {

    /** Reading is only mentioned when it takes longer than this (a rule for every screen): a word that flashes up disturbs. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Label words = new Label();
    private final Button again = new Button();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    public ListState() {
        getStyleClass().add("list-state");
        setAlignment(Pos.CENTER);
        // The list below it keeps the mouse.
        setPickOnBounds(false);
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMouseTransparent(true);
        again.getStyleClass().add("small");
        getChildren().setAll(words, again);
    }

    /**
     * @param empty     what to say of an empty list
     * @param hasRows   whether there is something to show: then nothing is said here
     * @param readAgain what the button of a failed reading does
     */
    public void show(LoadState state, boolean hasRows, String empty, Texts texts, Runnable readAgain) {
        setVisible(!hasRows);
        patience.stop();
        switch (state) {
            case LOADING -> {
                words.setText("");
                patience.setOnFinished(_ -> words.setText(texts.get("loading")));
                patience.playFromStart();
            }
            case LOADED -> words.setText(empty);
            case FAILED -> words.setText(texts.get("list.failed"));
        }
        again.setText(texts.get("list.again"));
        again.setOnAction(_ -> readAgain.run());
        again.setVisible(state == LoadState.FAILED);
        again.setManaged(state == LoadState.FAILED);
    }
}
