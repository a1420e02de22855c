package deskside.ui.assistant;

import deskside.domain.assist.SuggestionSource;
import deskside.ui.fx.Texts;
import java.util.ArrayList;
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

    private final Text title = plain("");
    private final List<Text> dots = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    public SourceLine() {
        getStyleClass().add("sources");
        getChildren().add(title);
    }

    /** Its words are used again for other sources: what is put in anew gets its styles anew. */
    void show(List<SuggestionSource> sources, Texts texts, Consumer<SuggestionSource> open) {
        title.setText(texts.get("assistant.sources"));
        for (var i = links.size(); i < sources.size(); i++) {
            links.add(new Link());
            dots.add(plain(" · "));
            if (i > 0) {
                getChildren().add(dots.getLast());
            }
            getChildren().add(links.getLast());
        }
        for (var i = 0; i < links.size(); i++) {
            setShown(dots.get(i), i < sources.size());
            setShown(links.get(i), i < sources.size());
            if (i < sources.size()) {
                links.get(i).show(sources.get(i), texts, open);
            }
        }
    }

    private static void setShown(Text text, boolean now) {
        text.setVisible(now);
        text.setManaged(now);
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("source-text");
        return text;
    }

    private static final class Link extends Text {

        private final Tooltip tooltip = new Tooltip();
        private Runnable opens = () -> { };

        private Link() {
            getStyleClass().add("source-link");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.HYPERLINK);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(360);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    event.consume();
                    opens.run();
                }
            });
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    event.consume();
                    opens.run();
                }
            });
        }

        private void show(SuggestionSource source, Texts texts, Consumer<SuggestionSource> open) {
            opens = () -> open.accept(source);
            setText(SourceName.of(source, texts));
            setAccessibleText(texts.get("assistant.source.open", getText()));
            var asOf = source.asOf();
            var passage = texts.withSlotNames(source.passage());
            var tip = asOf == null ? passage : texts.get("assistant.source.as-of", texts.dayAndTime(asOf)) + "\n" + passage;
            tooltip.setText(tip);
            if (tip.isBlank()) {
                Tooltip.uninstall(this, tooltip);
            } else {
                Tooltip.install(this, tooltip);
            }
        }
    }
}
