package deskside.installers.yardstick;

import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What JavaFX itself takes for controls: a list, lines of text that wrap, a box to type into and a button, in JavaFX's own styles, with nothing behind them. */
public final class FurnishedWindow {

    private static final int LINES = 12;
    private static final int LABELS = 40;

    private FurnishedWindow() {
    }

    public static void main(String[] words) throws InterruptedException {
        YardstickWindow.show(FurnishedWindow::content);
    }

    private static Parent content() {
        var list = new ListView<String>();
        IntStream.rangeClosed(1, LINES).forEach(i -> list.getItems().add("Conversation " + i));
        var labels = new VBox(6);
        IntStream.rangeClosed(1, LABELS).forEach(i -> {
            var label = new Label("A line of text that wraps where the window is narrow, number " + i);
            label.setWrapText(true);
            labels.getChildren().add(label);
        });
        var scroll = new ScrollPane(labels);
        scroll.setFitToWidth(true);
        return new SplitPane(list, new VBox(scroll, new TextArea(), new Button("Send")));
    }
}
