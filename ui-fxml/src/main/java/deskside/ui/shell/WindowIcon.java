package deskside.ui.shell;

import deskside.ui.fx.Theme;
import deskside.ui.fx.Themes;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/** The program's sign for window frames, task bars and trays: the number of customers who wait, grey without a hub. Each is drawn once. FX thread only. */
final class WindowIcon {

    private static final double SIDE = 40;
    /** Task bars make it smaller; of a screen at 200 % it is a pixel for a pixel. */
    private static final double SCALE = 2;
    private static final int MOST = 99;

    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass COUNTING = PseudoClass.getPseudoClass("counting");
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    private final Map<Look, Image> drawn = new HashMap<>();
    /** Made once: a new scene reads all style sheets. */
    private @Nullable Sign sign;

    /** @param count 0: the sign alone */
    Image with(int count, boolean offline) {
        return drawn.computeIfAbsent(new Look(Math.min(count, MOST + 1), offline), this::draw);
    }

    private Image draw(Look look) {
        if (sign == null) {
            sign = new Sign();
        }
        return sign.draw(look);
    }

    private record Look(int count, boolean offline) {
    }

    private static final class Sign {

        private final Label badge = new Label();
        private final StackPane view = new StackPane(new Label("D"), badge);

        private Sign() {
            view.getChildren().getFirst().getStyleClass().add("logo");
            view.getStyleClass().add("window-icon");
            badge.getStyleClass().add("badge");
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            // In a scene for its colours, which are the light ones everywhere: the task bar has a theme of its own.
            Themes.applyToItAlone(new Scene(view, SIDE, SIDE), Theme.LIGHT);
        }

        private Image draw(Look look) {
            view.pseudoClassStateChanged(OFFLINE, look.offline);
            view.pseudoClassStateChanged(COUNTING, look.count > 0);
            view.pseudoClassStateChanged(MANY, look.count > MOST);
            badge.setVisible(look.count > 0);
            badge.setText(look.count > MOST ? MOST + "+" : Integer.toString(look.count));
            view.applyCss();
            view.layout();
            var how = new SnapshotParameters();
            how.setFill(Color.TRANSPARENT);
            how.setTransform(Transform.scale(SCALE, SCALE));
            return view.snapshot(how, null);
        }
    }
}
