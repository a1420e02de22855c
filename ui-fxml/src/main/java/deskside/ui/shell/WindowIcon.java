package deskside.ui.shell;

import deskside.ui.fx.Theme;
import deskside.ui.fx.Themes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** The program's sign for window frames and task bars, with the number of customers who wait. Each number is drawn once. FX thread only. */
final class WindowIcon {

    private static final double SIDE = 40;
    private static final double[] SCALES = {1, 2};
    private static final int MOST = 99;

    private final Map<Integer, List<Image>> drawn = new HashMap<>();

    /** In several sizes, for the system to choose from. @param count 0: the sign alone */
    List<Image> with(int count) {
        return drawn.computeIfAbsent(Math.min(count, MOST + 1), WindowIcon::draw);
    }

    private static List<Image> draw(int count) {
        var sign = new StackPane(new Label("D"));
        sign.getChildren().getFirst().getStyleClass().add("logo");
        sign.getStyleClass().add("window-icon");
        if (count > 0) {
            var badge = new Label(count > MOST ? MOST + "+" : Integer.toString(count));
            badge.getStyleClass().add("badge");
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            sign.getChildren().add(badge);
        }
        // With a scene for its colours, which are the light ones everywhere: the task bar has a theme of its own.
        var scene = new Scene(sign, SIDE, SIDE);
        Themes.apply(scene, Theme.LIGHT);
        sign.applyCss();
        sign.layout();
        return DoubleStream.of(SCALES).<Image>mapToObj(scale -> {
            var how = new SnapshotParameters();
            how.setFill(Color.TRANSPARENT);
            how.setTransform(Transform.scale(scale, scale));
            return sign.snapshot(how, null);
        }).toList();
    }
}
