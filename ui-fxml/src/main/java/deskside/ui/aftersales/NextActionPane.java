package deskside.ui.aftersales;

import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.OrderLine;
import deskside.rules.Decision;
import deskside.rules.DecisionText;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.NextActions.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of the next action: what, how much, by which rule, who has to allow it; or why not and what instead. */
public final class NextActionPane extends VBox {

    private final NextActionViewModel model;
    private final Texts texts;
    private final DecisionText words;

    public NextActionPane(NextActionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new DecisionText(texts.language(), texts.zone());
        getStyleClass().addAll("section", "next-action-section");
        model.actionProperty().addListener((_, _, action) -> show(action));
        show(model.actionProperty().get());
    }

    private void show(Action action) {
        setVisible(action != null);
        setManaged(action != null);
        getChildren().clear();
        if (action != null) {
            var title = new Label(texts.get("next-action.title"));
            title.getStyleClass().add("section-title");
            getChildren().setAll(title, card(action));
        }
    }

    private VBox card(Action action) {
        var decision = action.decision();
        var card = new VBox(5, head(action));
        card.getStyleClass().addAll("next-action", decision.isAllowed() ? "allowed" : "refused");
        decision.checks().stream().filter(check -> decision.outcome() != Decision.Outcome.DENIED || !check.holds())
                .forEach(check -> card.getChildren().add(check(check)));
        if (decision.outcome() == Decision.Outcome.DENIED) {
            if (decision.alternative() != null) {
                card.getChildren().add(note(texts.get("next-action.instead", texts.of(decision.alternative()))));
            }
        } else {
            evidence(action).forEach(card.getChildren()::add);
            card.getChildren().add(note(limit(action)));
        }
        decision.flips().stream().filter(flip -> flip.from() != null || decision.outcome() == Decision.Outcome.DENIED).limit(2)
                .forEach(flip -> card.getChildren().add(note(words.flip(flip))));
        return card;
    }

    private HBox head(Action action) {
        var decision = action.decision();
        var name = new Label(texts.of(decision.kind().label()) + (action.amount().isPositive() ? " " + texts.money(action.amount()) : ""));
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var what = new VBox(name);
        if (decision.rule() != null) {
            what.getChildren().add(note(decision.rule().policyId() + " v" + decision.rule().revision()));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var submit = new Button(texts.get(action.approval() ? "next-action.ask" : "next-action.submit"));
        submit.getStyleClass().addAll("small", "accent");
        submit.setMinWidth(Region.USE_PREF_SIZE);
        submit.setDisable(!decision.isAllowed() || !action.amount().isPositive() && !decision.kind().canBeFree());
        submit.setAccessibleText(submit.getText() + " " + name.getText());
        submit.setOnAction(_ -> {
            submit.setDisable(true);
            model.submit(reason(action));
        });
        var head = decision.outcome() == Decision.Outcome.DENIED
                ? new HBox(8, what, gap, note(texts.of(decision.outcome().label()))) : new HBox(8, what, gap, submit);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String reason(Action action) {
        var rule = action.decision().rule();
        return texts.of(action.claim().ground().label()) + " · " + action.order().lines().stream().filter(line -> line.sku().equals(action.claim().sku()))
                .map(OrderLine::productName).collect(Collectors.joining()) + (rule == null ? "" : " · " + rule.policyId() + " v" + rule.revision());
    }

    private Label check(Decision.Check check) {
        var line = note((check.holds() ? "✓ " : "✗ ") + words.line(check) + " · " + words.sources(check));
        if (!check.holds()) {
            line.getStyleClass().add("problem");
        }
        return line;
    }

    /** What is needed, and what of it the agent has ticked. */
    private List<Node> evidence(Action action) {
        var needed = new ArrayList<Evidence>(action.decision().missing());
        action.claim().evidence().stream().filter(model::isSeen).forEach(needed::add);
        return needed.stream().sorted().map(what -> {
            var box = new CheckBox(texts.get("next-action.evidence", texts.of(what.label())));
            box.setSelected(model.isSeen(what));
            box.setWrapText(true);
            box.setOnAction(_ -> model.evidence(what, box.isSelected()));
            return (Node) box;
        }).toList();
    }

    private String limit(Action action) {
        var agent = action.decision().agentMost();
        var own = Limits.ofAgents().currency().equals(agent.currency()) && Limits.ofAgents().compareTo(agent) < 0 ? Limits.ofAgents() : agent;
        return action.approval() ? texts.get("next-action.approval", texts.money(action.amount())) : texts.get("next-action.alone", texts.money(own));
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
