package deskside.ui.assistant;

import deskside.domain.assist.SuggestionSource;
import deskside.ui.fx.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What a suggestion rests on, as links. Text nodes and not hyperlinks, for only those wrap inside a line. */
public final class SourceLine extends TextFlow {

    public SourceLine() {
        getStyleClass().add("sources");
    }

    void show(List<SuggestionSource> sources, Texts texts, Consumer<SuggestionSource> open) {
        getChildren().setAll(plain(texts.get("assistant.sources") + " "));
        for (var source : sources) {
            if (getChildren().size() > 1) {
                getChildren().add(plain(" · "));
            }
            getChildren().add(link(source, texts, open));
        }
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("source-text");
        return text;
    }

    private static Text link(SuggestionSource source, Texts texts, Consumer<SuggestionSource> open) {
        var text = new Text(SourceName.of(source, texts));
        text.getStyleClass().add("source-link");
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(texts.get("assistant.source.open", text.getText()));
        text.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                open.accept(source);
            }
        });
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                open.accept(source);
            }
        });
        var asOf = source.asOf();
        var tip = asOf == null ? source.passage() : texts.get("assistant.source.as-of", texts.dayAndTime(asOf)) + "\n" + source.passage();
        if (!tip.isBlank()) {
            var tooltip = new Tooltip(tip);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(360);
            Tooltip.install(text, tooltip);
        }
        return text;
    }
}
