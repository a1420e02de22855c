package deskside.ui.aftersales;

import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.OrderLine;
import deskside.rules.Decision;
import deskside.rules.DecisionText;
import deskside.ui.fx.Column;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.NextActions.Action;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card of the next action: what, how much, by which rule, who has to allow it; or why not and what instead. */
public final class NextActionPane extends Column {

    private static final double SPACING = 5;
    private static final int FLIPS = 2;

    private final NextActionViewModel model;
    private final Texts texts;
    private final DecisionText words;
    private final Label name = new Label();
    private final Label rule = note();
    private final Label outcome = note();
    private final Button submit = new Button();
    private final VBox checkLines = new VBox(SPACING);
    private final Label instead = note();
    private final VBox evidenceBoxes = new VBox(SPACING);
    private final Label limit = note();
    private final VBox flipLines = new VBox(SPACING);
    private final VBox card = new Column(SPACING, head(), checkLines, instead, evidenceBoxes, limit, flipLines);
    private final Repeated<Label> checks = notes(checkLines);
    private final Repeated<CheckBox> evidence = new Repeated<>(evidenceBoxes.getChildren(), NextActionPane::box, _ -> { });
    private final Repeated<Label> flips = notes(flipLines);

    public NextActionPane(NextActionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new DecisionText(texts.language(), texts.zone());
        getStyleClass().addAll("section", "next-action-section");
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        submit.getStyleClass().addAll("small", "accent");
        submit.setMinWidth(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("next-action", "allowed");
        model.actionProperty().addListener((_, _, action) -> show(action));
        show(model.actionProperty().get());
    }

    private void show(@Nullable Action action) {
        setShown(this, action != null);
        if (action != null) {
            if (getChildren().isEmpty()) {
                var title = new Label(texts.get("next-action.title"));
                title.getStyleClass().add("section-title");
                getChildren().setAll(title, card);
            }
            fill(action);
        }
    }

    /** The card stays in the scene for the next action: it comes and goes with each change of the conversation, and what is put in anew gets its styles anew. */
    private void fill(Action action) {
        var decision = action.decision();
        var denied = decision.outcome() == Decision.Outcome.DENIED;
        var state = decision.isAllowed() ? "allowed" : "refused";
        if (!card.getStyleClass().contains(state)) {
            card.getStyleClass().setAll("next-action", state);
        }
        fillHead(action);
        var told = decision.checks().stream().filter(check -> !denied || !check.holds()).toList();
        checks.show(told, this::fill);
        setShown(checkLines, !told.isEmpty());
        instead.setText(denied && decision.alternative() != null ? texts.get("next-action.instead", texts.of(decision.alternative())) : "");
        setShown(instead, !instead.getText().isEmpty());
        var needed = denied ? List.<Evidence>of() : evidence(action);
        evidence.show(needed, this::fill);
        setShown(evidenceBoxes, !needed.isEmpty());
        limit.setText(denied ? "" : limit(action));
        setShown(limit, !denied);
        var other = decision.flips().stream().filter(flip -> flip.from() != null || denied).limit(FLIPS).map(words::flip).toList();
        flips.show(other, (line, flip) -> line.setText(Texts.unbroken(flip)));
        setShown(flipLines, !other.isEmpty());
    }

    private HBox head() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, new Column(0, name, rule), gap, outcome, submit);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fillHead(Action action) {
        var decision = action.decision();
        var denied = decision.outcome() == Decision.Outcome.DENIED;
        name.setText(texts.of(decision.kind().label()) + (action.amount().isPositive() ? " " + texts.money(action.amount()) : ""));
        rule.setText(words.policy(decision));
        setShown(rule, decision.rule() != null);
        outcome.setText(denied ? texts.of(decision.outcome().label()) : "");
        setShown(outcome, denied);
        setShown(submit, !denied);
        submit.setText(texts.get(action.approval() ? "next-action.ask" : "next-action.submit"));
        submit.setDisable(!decision.isAllowed() || !action.amount().isPositive() && !decision.kind().canBeFree());
        submit.setAccessibleText(submit.getText() + " " + name.getText());
        submit.setOnAction(_ -> {
            submit.setDisable(true);
            model.submit(reason(action));
        });
    }

    private String reason(Action action) {
        var rule = words.policy(action.decision());
        return texts.of(action.claim().ground().label()) + " · " + action.order().lines().stream().filter(line -> line.sku().equals(action.claim().sku()))
                .map(OrderLine::productName).collect(Collectors.joining()) + (rule.isEmpty() ? "" : " · " + rule);
    }

    private void fill(Label line, Decision.Check check) {
        line.setText(Texts.unbroken((check.holds() ? "✓ " : "✗ ") + words.line(check) + " · " + words.sources(check)));
        if (check.holds()) {
            line.getStyleClass().remove("problem");
        } else if (!line.getStyleClass().contains("problem")) {
            line.getStyleClass().add("problem");
        }
    }

    /** What is needed, and what of it the agent has ticked. */
    private List<Evidence> evidence(Action action) {
        return Stream.concat(action.decision().missing().stream(), action.claim().evidence().stream().filter(model::isSeen)).sorted().toList();
    }

    private void fill(CheckBox box, Evidence what) {
        box.setText(texts.get("next-action.evidence", texts.of(what.label())));
        box.setSelected(model.isSeen(what));
        box.setOnAction(_ -> model.evidence(what, box.isSelected()));
    }

    private static CheckBox box() {
        var box = new CheckBox();
        box.setWrapText(true);
        return box;
    }

    private String limit(Action action) {
        var agent = action.decision().agentMost();
        var own = Limits.ofAgents().currency().equals(agent.currency()) && Limits.ofAgents().compareTo(agent) < 0 ? Limits.ofAgents() : agent;
        return action.approval() ? texts.get("next-action.approval", texts.money(action.amount())) : texts.get("next-action.alone", texts.money(own));
    }

    private static Repeated<Label> notes(VBox box) {
        return new Repeated<>(box.getChildren(), NextActionPane::note, line -> line.setText(""));
    }

    private static Label note() {
        var label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void setShown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
