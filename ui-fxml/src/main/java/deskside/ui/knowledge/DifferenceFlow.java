package deskside.ui.knowledge;

import deskside.usecases.knowledge.TextDifference.Segment;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text with what goes struck through and what comes marked. */
final class DifferenceFlow {

    private DifferenceFlow() {
    }

    static void show(TextFlow flow, List<Segment> segments) {
        flow.getChildren().setAll(segments.stream().map(segment -> {
            var text = new Text(segment.text());
            text.getStyleClass().addAll("difference", segment.kind().name().toLowerCase(Locale.ROOT));
            return text;
        }).toList());
    }
}
