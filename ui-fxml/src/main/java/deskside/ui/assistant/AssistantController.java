package deskside.ui.assistant;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.EngineTier;
import deskside.ui.engine.EngineBar;
import deskside.ui.fx.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows what the view model says: findings, open questions, cards, or one of the states without cards. */
public final class AssistantController implements AutoCloseable {

    /** Looking is only shown when it takes longer than this (a rule for every screen). */
    private static final javafx.util.Duration PATIENCE = javafx.util.Duration.millis(150);

    private final AssistantViewModel assistant;
    private final EngineBar bar;
    private final Texts texts;
    private final Map<Integer, CardController> places = new HashMap<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    @FXML private Label engine;
    @FXML private VBox engineBar;
    @FXML private PersonWanted personWanted;
    @FXML private VBox nextAction;
    @FXML private VBox findings;
    @FXML private FlowPane chips;
    @FXML private HandOverMeter handOver;
    @FXML private VBox questionSection;
    @FXML private Label questionTitle;
    @FXML private VBox questions;
    @FXML private VBox suggestionSection;
    @FXML private VBox cards;
    @FXML private StatePane states;

    /** @param bar says what the engine cannot do now; whoever made it closes it */
    public AssistantController(AssistantViewModel assistant, EngineBar bar, Texts texts) {
        this.assistant = assistant;
        this.bar = bar;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        engineBar.getChildren().setAll(bar);
        states.follow(assistant, texts);
        personWanted.follow(assistant, texts);
        assistant.questions().addListener((ListChangeListener<Question>) _ -> showQuestions());
        assistant.questionIdProperty().addListener(_ -> showQuestions());
        assistant.rejectingProperty().addListener(_ -> showRejecting());
        assistant.stateProperty().addListener(_ -> showState());
        patience.setOnFinished(_ -> states.show(assistant.stateProperty().get()));
        showQuestions();
        showState();
    }

    /** Puts them below the suggestions. */
    void below(Node... panes) {
        nextAction.getChildren().setAll(panes);
    }

    private void showState() {
        patience.stop();
        var state = assistant.stateProperty().get();
        if (state instanceof AssistantState.Looked looked) {
            showFindings(looked.result(), looked.elapsed());
            showCards(looked);
        } else {
            show(findings, false);
            engine.setText("");
            cards.getChildren().clear();
        }
        show(suggestionSection, !cards.getChildren().isEmpty());
        states.clear();
        if (state instanceof AssistantState.Looking) {
            patience.playFromStart();
        } else {
            states.show(state);
        }
    }

    private void showFindings(AssistResult result, Duration elapsed) {
        engine.setText(texts.get(result.tier() == EngineTier.FULL ? "assistant.engine" : "assistant.engine.keywords", millis(elapsed)));
        chips.getChildren().setAll(Findings.chips(result, texts));
        handOver.show(result.handOver(), texts);
        show(findings, true);
    }

    /** Rounded up: something under a millisecond did take time. */
    private static long millis(Duration elapsed) {
        return Math.max(1, elapsed.plusNanos(999_999).toMillis());
    }

    private void showCards(AssistantState.Looked looked) {
        var views = new ArrayList<Node>();
        for (var card : looked.cards()) {
            var place = places.computeIfAbsent(card.number(), _ -> CardController.open(card, assistant, texts));
            place.show(card);
            views.add(place.view());
        }
        if (!views.equals(cards.getChildren())) {
            var hadFocus = cards.getChildren().stream().anyMatch(Node::isFocusWithin);
            cards.getChildren().setAll(views);
            if (hadFocus && !views.isEmpty() && views.stream().noneMatch(Node::isFocusWithin)) {
                views.getFirst().requestFocus();
            }
        }
    }

    /** The card gets the keyboard at once, for its keys are the reasons'. */
    private void showRejecting() {
        showState();
        var asked = places.get(assistant.rejectingProperty().get());
        if (asked != null) {
            asked.view().requestFocus();
        }
    }

    private void showQuestions() {
        var several = assistant.questions().size() > 1;
        show(questionSection, several);
        questions.getChildren().clear();
        if (several) {
            questionTitle.setText(texts.get("assistant.questions", assistant.questions().size()));
            assistant.questions().forEach(question -> questions.getChildren().add(new QuestionRow(question, assistant, texts)));
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public void close() {
        patience.stop();
    }
}
