package deskside.ui.assistant;

import deskside.domain.assist.Confidence;
import deskside.domain.assist.SuggestionSource;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.Texts;
import deskside.usecases.learning.HitRate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The place of one suggestion: key, confidence, text, sources; with focus Enter inserts, Shift+Enter sends, Delete rejects. It is used again
 * for the next suggestion of that number, so that focus stays and nothing is loaded while a customer waits.
 */
public final class CardController {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final AssistantViewModel assistant;
    private final Texts texts;
    @FXML private VBox root;
    @FXML private Label key;
    @FXML private ProgressBar confidence;
    @FXML private Label percent;
    @FXML private Label use;
    @FXML private Label kinds;
    @FXML private Label text;
    @FXML private SourceLine sources;
    @FXML private FlowPane reasons;
    private Card card;

    private CardController(AssistantViewModel assistant, Texts texts) {
        this.assistant = assistant;
        this.texts = texts;
    }

    /** Without a suggestion yet. */
    static CardController open(AssistantViewModel assistant, Texts texts) {
        var controller = new CardController(assistant, texts);
        Fxml.<VBox>load("card.fxml", controller, texts);
        controller.explainConfidence();
        return controller;
    }

    /** The hit rate comes later than the card and changes while it stands, so the words are put together when they are looked at. */
    private void explainConfidence() {
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(confidenceInWords()));
        percent.setTooltip(tooltip);
        confidence.setTooltip(tooltip);
    }

    VBox view() {
        return root;
    }

    void show(Card shown) {
        card = shown;
        var suggestion = card.suggestion();
        key.setText("Alt " + card.number());
        confidence.setProgress(suggestion.probability());
        for (var level : Confidence.values()) {
            confidence.pseudoClassStateChanged(PseudoClass.getPseudoClass(level.name().toLowerCase(Locale.ROOT)), level == suggestion.confidence());
        }
        percent.setText(texts.likelihood(suggestion.probability()));
        confidence.setAccessibleText(confidenceInWords());
        kinds.setText(suggestion.sources().stream().map(SuggestionSource::kind).distinct().limit(2)
                .map(kind -> texts.of("assistant.source-kind", kind)).collect(Collectors.joining(" · ")));
        text.setText(suggestion.text());
        sources.show(suggestion.sources(), texts, source -> assistant.openSource(card, source));
        showUse();
        showReasons();
    }

    private void showUse() {
        var used = card.use() != Card.Use.NONE;
        use.setVisible(used);
        use.setManaged(used);
        use.setText(used ? texts.of("assistant.use", card.use()) : "");
        root.pseudoClassStateChanged(FIRST, card.number() == 1);
        root.setAccessibleText(texts.get("assistant.card", card.number(), card.suggestion().text()));
    }

    private void showReasons() {
        var asked = assistant.rejectingProperty().get() == card.number();
        reasons.setVisible(asked);
        reasons.setManaged(asked);
        reasons.getChildren().clear();
        if (asked) {
            reasons.getChildren().add(new Label(texts.get("assistant.why-not")));
            for (var reason : RejectReason.values()) {
                var button = new Button((reason.ordinal() + 1) + " " + texts.of("assistant.reject", reason));
                button.getStyleClass().addAll("small", "reason");
                button.setOnAction(_ -> assistant.reject(card, reason));
                reasons.getChildren().add(button);
            }
        }
    }

    @FXML
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            insert();
        }
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        if (assistant.rejectingProperty().get() == card.number()) {
            reasonOf(event.getText()).ifPresent(reason -> {
                event.consume();
                assistant.reject(card, reason);
            });
        } else if (event.getTarget() == root) {
            switch (event.getCode()) {
                case ENTER -> {
                    event.consume();
                    if (event.isShiftDown()) {
                        send();
                    } else {
                        insert();
                    }
                }
                case DELETE -> {
                    event.consume();
                    reject();
                }
                default -> { }
            }
        }
    }

    private static Optional<RejectReason> reasonOf(String key) {
        return Stream.of(RejectReason.values()).filter(reason -> key.equals(Integer.toString(reason.ordinal() + 1))).findFirst();
    }

    @FXML
    private void insert() {
        assistant.insert(card);
    }

    @FXML
    private void send() {
        assistant.send(card);
    }

    @FXML
    private void reject() {
        assistant.askWhyNot(card);
    }

    private String confidenceInWords() {
        var reasons = card.suggestion().reasons();
        var words = texts.get("assistant.confidence." + card.suggestion().confidence(), texts.likelihood(card.suggestion().probability()));
        return Stream.of(Stream.of(words), assistant.hitRate(card.suggestion().confidence()).map(this::rateInWords).stream(), reasons.stream())
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private String rateInWords(HitRate rate) {
        if (!rate.isEnough()) {
            return texts.get("assistant.rate.none", texts.number(rate.shown()), texts.number(HitRate.ENOUGH));
        }
        return texts.get("assistant.rate." + card.suggestion().confidence(), texts.percent(rate.share()), texts.number(rate.shown()))
                + (rate.where() == HitRate.Scope.LANGUAGE ? texts.get("assistant.rate.language") : "");
    }
}
