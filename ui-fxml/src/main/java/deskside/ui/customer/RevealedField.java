package deskside.ui.customer;

import deskside.domain.privacy.PersonalField;
import deskside.ui.customer.RevealModel.State;
import deskside.ui.fx.Column;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** A masked value that can be looked at: press, choose a reason, and it is in clear for half a minute. Escape masks it again. */
final class RevealedField extends Column {

    private static final List<String> REASONS = List.of("reveal.reason.identity", "reveal.reason.delivery", "reveal.reason.asked");

    private final PersonalField field;
    private final RevealModel model;
    private final Texts texts;
    private final Label maskedValue = label("", "field-value");
    private final FlowPane masked;

    RevealedField(PersonalField field, RevealModel model, Texts texts) {
        this.field = field;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("revealed-field");
        masked = row(maskedValue, link(texts.get("reveal.ask"), texts.get("reveal.ask.accessible", texts.of("customer.field", field)), () -> model.ask(field)));
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE && !(model.stateProperty().get() instanceof State.Masked)) {
                model.hide();
                pressed.consume();
            }
        });
    }

    /** As the model says now. */
    void show(String hidden) {
        var title = texts.of("customer.field", field);
        switch (model.stateProperty().get()) {
            case State.Asking(var asked, var refused) when asked == field -> {
                getChildren().setAll(label(hidden, "field-value"), label(texts.get("reveal.why"), "note"), reasons(model, texts));
                if (refused != null) {
                    getChildren().add(label(texts.of("reveal.refused", refused), "problem"));
                }
            }
            case State.InClear(var shown, var value, var left) when shown == field -> {
                var clear = label(value, "in-clear");
                clear.setAccessibleText(texts.get("reveal.shown.accessible", title, value));
                var hide = link(texts.get("reveal.hide"), texts.get("reveal.hide.accessible", title), model::hide);
                getChildren().setAll(clear, row(label(texts.get("reveal.left", left), "note"), hide));
            }
            default -> {
                maskedValue.setText(hidden);
                if (!getChildren().equals(List.of(masked))) {
                    getChildren().setAll(masked);
                }
            }
        }
    }

    private static FlowPane reasons(RevealModel model, Texts texts) {
        var reasons = new FlowPane();
        reasons.getStyleClass().add("reveal-reasons");
        for (var key : REASONS) {
            var reason = new Button(texts.get(key));
            reason.getStyleClass().add("small");
            reason.setMinWidth(USE_PREF_SIZE);
            reason.setOnAction(_ -> model.reveal(texts.get(key)));
            reasons.getChildren().add(reason);
        }
        var other = EarlySkin.of(new TextField());
        other.setPromptText(texts.get("reveal.reason.other"));
        other.setAccessibleText(texts.get("reveal.reason.other"));
        other.getStyleClass().add("small");
        other.setPrefColumnCount(9);
        other.setOnAction(_ -> model.reveal(other.getText()));
        var cancel = new Button(texts.get("reveal.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.hide());
        reasons.getChildren().addAll(other, cancel);
        return reasons;
    }

    private static FlowPane row(Label label, Hyperlink link) {
        var row = new FlowPane(6, 0, label, link);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Hyperlink link(String text, String accessible, Runnable action) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("reveal-link");
        link.setAccessibleText(accessible);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
