package deskside.ui.customer;

import deskside.domain.Language;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Limits;
import deskside.domain.order.Order;
import deskside.ui.customer.CaseFormModel.Problem;
import deskside.ui.customer.CaseFormModel.State;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.OpenCase;
import java.util.Locale;
import javafx.scene.control.Button;
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

    private final ChoiceBox<CaseKind> kind = new ChoiceBox<>();
    private final TextField amount = new TextField();
    private final TextField reason = new TextField();
    private @Nullable String shownOrder;

    public CaseForm() {
        getStyleClass().add("case-form");
    }

    void show(Order order, Language customers, CaseFormModel model, Texts texts) {
        if (!order.id().equals(shownOrder)) {
            shownOrder = order.id();
            model.cancel();
        }
        switch (model.stateProperty().get()) {
            case State.Closed _ -> getChildren().setAll(ask(order, model, texts));
            case State.Submitted(var approval) ->
                    getChildren().setAll(note(texts.get(approval ? "case.form.sent-approval" : "case.form.sent")), ask(order, model, texts));
            case State.Open open -> show(open, customers, model, texts);
        }
    }

    private static Button ask(Order order, CaseFormModel model, Texts texts) {
        var ask = new Button(texts.get("case.form.ask"));
        ask.getStyleClass().add("small");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setDisable(!order.refundable().isPositive());
        ask.setOnAction(_ -> model.open(order));
        return ask;
    }

    private void show(State.Open open, Language customers, CaseFormModel model, Texts texts) {
        var facts = open.facts();
        if (!getChildren().contains(reason)) {
            kind.getItems().setAll(CaseKind.ofMoney());
            kind.setConverter(labels(texts));
            kind.setValue(CaseKind.REFUND);
            kind.setAccessibleText(texts.get("case.this"));
            amount.setText(facts.refundable().amount().toPlainString());
            amount.setAccessibleText(texts.get("case.form.amount"));
            reason.setText(texts.get("case.form.default-reason"));
            reason.setAccessibleText(texts.get("case.form.reason"));
            reason.setPromptText(texts.get("case.form.reason"));
        }
        var limit = note(texts.get("case.form.limit", texts.money(facts.refundable()), texts.money(Limits.ofAgents())));
        kind.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(kind, amount, reason, limit);
        if (facts.waiting().isPositive()) {
            getChildren().add(note(texts.get("case.form.waiting", texts.money(facts.waiting()))));
        }
        if (open.problem() != null) {
            var problem = note(problem(open.problem(), facts, texts));
            problem.getStyleClass().add("problem");
            getChildren().add(problem);
        }
        var submit = new Button(texts.get("case.form.submit"));
        submit.getStyleClass().addAll("small", "accent");
        submit.setDefaultButton(false);
        submit.setOnAction(_ -> model.submit(kind.getValue(), amount.getText(), reason.getText(), customers));
        amount.setOnAction(_ -> submit.fire());
        reason.setOnAction(_ -> submit.fire());
        var cancel = new Button(texts.get("case.form.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.cancel());
        getChildren().add(new HBox(8, submit, cancel));
        if (open.problem() == null) {
            submit.requestFocus();
        }
    }

    private static String problem(Problem problem, OpenCase.Facts facts, Texts texts) {
        var key = "case.form." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problem == Problem.TOO_MUCH ? texts.get(key, texts.money(facts.refundable())) : texts.get(key);
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static StringConverter<CaseKind> labels(Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable CaseKind kind) {
                return kind == null ? "" : texts.of(kind.label());
            }

            @Override
            public CaseKind fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
