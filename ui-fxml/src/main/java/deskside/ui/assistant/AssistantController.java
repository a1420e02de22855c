package deskside.ui.assistant;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.EngineTier;
import deskside.ui.engine.EngineBar;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** As many suggestions as usually come. */
    private static final int PLACES = 3;
    /** Between two of them, so that keys are answered in between. */
    private static final javafx.util.Duration BETWEEN = javafx.util.Duration.millis(100);

    private final AssistantViewModel assistant;
    private final EngineBar bar;
    private final Texts texts;
    /** By the cards' numbers, which come in this order. */
    private final Map<Integer, CardController> places = new TreeMap<>();
    private Repeated<Label> chipsOfResult;
    private Repeated<QuestionRow> questionRows;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition preparing = new PauseTransition(BETWEEN);
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
        chipsOfResult = Chips.in(chips);
        questionRows = new Repeated<>(questions.getChildren(), () -> new QuestionRow(assistant, texts), QuestionRow::empty);
        states.follow(assistant, texts);
        personWanted.follow(assistant, texts);
        assistant.questions().addListener((ListChangeListener<Question>) _ -> showQuestions());
        assistant.questionIdProperty().addListener(_ -> showQuestions());
        assistant.rejectingProperty().addListener(_ -> showRejecting());
        assistant.stateProperty().addListener(_ -> showState());
        patience.setOnFinished(_ -> states.show(assistant.stateProperty().get()));
        preparing.setOnFinished(_ -> makeNextPlace());
        preparing.playFromStart();
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
            showCards(looked.cards());
        } else {
            show(findings, false);
            engine.setText("");
            showCards(List.of());
        }
        show(suggestionSection, places.values().stream().anyMatch(place -> place.view().isVisible()));
        states.clear();
        if (state instanceof AssistantState.Looking) {
            patience.playFromStart();
        } else {
            states.show(state);
        }
    }

    private void showFindings(AssistResult result, Duration elapsed) {
        engine.setText(texts.get(result.tier() == EngineTier.FULL ? "assistant.engine" : "assistant.engine.keywords", millis(elapsed)));
        chipsOfResult.show(Findings.chips(result, texts), Chips::fill);
        handOver.show(result.handOver(), texts);
        show(findings, true);
    }

    /** Rounded up: something under a millisecond did take time. */
    private static long millis(Duration elapsed) {
        return Math.max(1, elapsed.plusNanos(999_999).toMillis());
    }

    /** Their places stay in the scene, since what is put in anew gets its styles anew. */
    private void showCards(List<Card> now) {
        var hadFocus = places.values().stream().anyMatch(place -> place.view().isFocusWithin());
        for (var card : now) {
            makePlaces(card.number());
            places.get(card.number()).show(card);
        }
        places.forEach((number, place) -> show(place.view(), now.stream().anyMatch(card -> card.number() == number)));
        if (hadFocus && !now.isEmpty() && places.values().stream().noneMatch(place -> place.view().isVisible() && place.view().isFocusWithin())) {
            places.get(now.getFirst().number()).view().requestFocus();
        }
    }

    private void makePlaces(int count) {
        while (places.size() < count) {
            var place = CardController.open(assistant, texts);
            show(place.view(), false);
            cards.getChildren().add(place.view());
            places.put(places.size() + 1, place);
        }
    }

    /** One at a time and before the first suggestion: each is read from a file and takes longer than a frame when it is the first. */
    private void makeNextPlace() {
        if (places.size() < PLACES) {
            makePlaces(places.size() + 1);
            preparing.playFromStart();
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
        questionRows.show(several ? assistant.questions() : List.of(), QuestionRow::show);
        if (several) {
            questionTitle.setText(texts.get("assistant.questions", assistant.questions().size()));
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public void close() {
        patience.stop();
        preparing.stop();
    }
}
