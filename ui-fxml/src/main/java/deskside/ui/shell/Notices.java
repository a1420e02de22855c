package deskside.ui.shell;

import atlantafx.base.controls.Notification;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Sentences that nobody asked for, at the upper edge for some seconds. FX thread only. */
final class Notices {

    private static final Duration SHOWN = Duration.seconds(8);
    private static final int MOST = 3;

    private final VBox list = new VBox(8);

    Notices() {
        list.setAlignment(Pos.TOP_CENTER);
        list.setPickOnBounds(false);
        list.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.getStyleClass().add("notices");
        StackPane.setAlignment(list, Pos.TOP_CENTER);
    }

    Node view() {
        return list;
    }

    void show(String sentence) {
        var notice = new Notification(sentence);
        notice.getStyleClass().add("danger");
        notice.setOnClose(_ -> list.getChildren().remove(notice));
        list.getChildren().add(notice);
        if (list.getChildren().size() > MOST) {
            list.getChildren().removeFirst();
        }
        var pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> list.getChildren().remove(notice));
        pause.play();
    }
}
