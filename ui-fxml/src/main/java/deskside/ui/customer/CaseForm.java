package deskside.ui.customer;

import deskside.domain.Language;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.Order;
import deskside.rules.DecisionText;
import deskside.ui.customer.CaseFormModel.State;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.CaseRules.Offer;
import deskside.usecases.aftersales.OpenCase;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Below the order: one press opens it with everything filled in, a second one submits. */
public final class CaseForm extends VBox {

    private final ChoiceBox<Offer> offer = new ChoiceBox<>();
    private final TextField amount = EarlySkin.of(new TextField());
    private final TextField reason = EarlySkin.of(new TextField());
    private final VBox evidence = new VBox(4);
    private final Label rule = note("");
    private final Button ask = new Button();
    private @Nullable String shownOrder;

    public CaseForm() {
        getStyleClass().add("case-form");
        ask.getStyleClass().add("small");
        ask.setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(Order order, Language customers, CaseFormModel model, Texts texts) {
        if (!order.id().equals(shownOrder)) {
            shownOrder = order.id();
            model.cancel();
        }
        switch (model.stateProperty().get()) {
            case State.Closed _ -> {
                ask(order, model, texts);
                if (!getChildren().equals(List.of(ask))) {
                    getChildren().setAll(ask);
                }
            }
            case State.Submitted(var approval) -> {
                ask(order, model, texts);
                getChildren().setAll(note(texts.get(approval ? "case.form.sent-approval" : "case.form.sent")), ask);
            }
            case State.Open open -> show(open, customers, model, texts);
        }
    }

    private void ask(Order order, CaseFormModel model, Texts texts) {
        ask.setText(texts.get("case.form.ask"));
        ask.setDisable(!order.refundable().isPositive());
        ask.setOnAction(_ -> model.open(order));
    }

    private void show(State.Open open, Language customers, CaseFormModel model, Texts texts) {
        var facts = open.facts();
        var cancel = new Button(texts.get("case.form.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.cancel());
        if (open.offers().isEmpty()) {
            getChildren().setAll(note(texts.get("case.form.nothing")), cancel);
            return;
        }
        if (!getChildren().contains(reason)) {
            fill(open, model, texts);
        }
        offer.setMaxWidth(Double.MAX_VALUE);
        var limit = note(texts.get("case.form.limit", texts.money(facts.refundable()), texts.money(Limits.ofAgents())));
        var ruled = open.offers().stream().anyMatch(one -> one.claim() != null);
        getChildren().setAll(offer, amount, reason, evidence, ruled ? rule : limit);
        if (facts.waiting().isPositive()) {
            getChildren().add(note(texts.get("case.form.waiting", texts.money(facts.waiting()))));
        }
        if (open.problem() != null) {
            var problem = note(problem(open, model, texts));
            problem.getStyleClass().add("problem");
            getChildren().add(problem);
        }
        var submit = new Button(texts.get("case.form.submit"));
        submit.getStyleClass().addAll("small", "accent");
        submit.setDefaultButton(false);
        submit.setOnAction(_ -> model.submit(offer.getValue(), seen(), amount.getText(), reason.getText(), customers));
        amount.setOnAction(_ -> submit.fire());
        reason.setOnAction(_ -> submit.fire());
        getChildren().add(new HBox(8, submit, cancel));
        if (open.problem() == null) {
            submit.requestFocus();
        }
    }

    private void fill(State.Open open, CaseFormModel model, Texts texts) {
        var facts = open.facts();
        offer.setOnAction(null);
        offer.getItems().setAll(open.offers());
        offer.setConverter(labels(facts.order(), texts));
        offer.setAccessibleText(texts.get("case.this"));
        offer.setOnAction(_ -> chosen(facts, model, texts));
        offer.setValue(open.offers().getFirst());
        amount.setAccessibleText(texts.get("case.form.amount"));
        reason.setText(texts.get("case.form.default-reason"));
        reason.setAccessibleText(texts.get("case.form.reason"));
        reason.setPromptText(texts.get("case.form.reason"));
        chosen(facts, model, texts);
    }

    /** Everything follows from what is chosen: the most that the rule gives, what has to be seen, and the rule itself. */
    private void chosen(OpenCase.Facts facts, CaseFormModel model, Texts texts) {
        var chosen = offer.getValue();
        evidence.getChildren().clear();
        if (chosen == null || chosen.claim() == null) {
            amount.setText(facts.refundable().amount().toPlainString());
            rule.setText("");
            return;
        }
        var decision = chosen.decision();
        var most = chosen.kind() == CaseKind.COMPENSATION ? decision.most().min(decision.agentMost()) : decision.most();
        amount.setText((most.isPositive() ? most : decision.most()).amount().toPlainString());
        chosen.needed().forEach(what -> {
            var box = new CheckBox(texts.get("next-action.evidence", texts.of(what.label())));
            box.setUserData(what);
            box.setWrapText(true);
            evidence.getChildren().add(box);
        });
        var words = new DecisionText(texts.language(), texts.zone());
        rule.setText(Texts.unbroken(words.title(decision) + " · " + words.amounts(decision)));
    }

    private List<Evidence> seen() {
        return evidence.getChildren().stream().map(CheckBox.class::cast).filter(CheckBox::isSelected).map(box -> (Evidence) box.getUserData()).toList();
    }

    private static String problem(State.Open open, CaseFormModel model, Texts texts) {
        var problem = open.problem();
        if (problem == null) {
            return "";
        }
        var key = "case.form." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (problem) {
            case TOO_MUCH -> texts.get(key, texts.money(open.facts().refundable()));
            case NOT_ALLOWED -> open.refused() == null ? "" : new DecisionText(texts.language(), texts.zone()).refusal(open.refused());
            case NUMBER, NO_REASON -> texts.get(key);
        };
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static StringConverter<Offer> labels(Order order, Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Offer one) {
                if (one == null) {
                    return "";
                }
                var kind = texts.of(one.kind().label());
                var claim = one.claim();
                if (claim == null) {
                    return kind;
                }
                // Which of several: an order of one thing says it above.
                var what = order.lines().size() < 2 ? "" : order.lines().stream().filter(line -> line.sku().equals(claim.sku())).map(line -> " · " + line.productName())
                        .findFirst().orElse("");
                return kind + " · " + texts.of(claim.ground().label()) + what;
            }

            @Override
            public Offer fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
