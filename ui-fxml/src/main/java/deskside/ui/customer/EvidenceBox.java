package deskside.ui.customer;

import deskside.ui.customer.EvidenceModel.State;
import deskside.ui.fx.Column;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** For supervisors: a reason, and the open conversation is in a file. */
public final class EvidenceBox extends Column {

    public EvidenceBox() {
        getStyleClass().add("evidence");
    }

    void show(EvidenceModel model, Texts texts) {
        var state = model.stateProperty().get();
        setVisible(!(state instanceof State.Absent));
        setManaged(isVisible());
        switch (state) {
            case State.Absent _ -> getChildren().clear();
            case State.Ready _ -> getChildren().setAll(button(texts.get("evidence.export"), model::ask));
            case State.Asking _ -> ask(model, texts);
            case State.Exporting _ -> getChildren().setAll(note(texts.get("evidence.exporting"), "note"));
            case State.Exported(var file, var messages, var entries) -> getChildren().setAll(
                    note(texts.get("evidence.exported", messages, entries, file), "note"), button(texts.get("evidence.export"), model::ask));
            case State.Failed(var why, var detail) -> getChildren().setAll(
                    note(texts.of("evidence.refused", why) + (detail.isBlank() ? "" : " " + texts.reason(detail)), "problem"),
                    button(texts.get("evidence.again"), model::ask));
        }
    }

    private void ask(EvidenceModel model, Texts texts) {
        var reason = EarlySkin.of(new TextField());
        reason.setPromptText(texts.get("evidence.reason"));
        reason.setAccessibleText(texts.get("evidence.reason"));
        reason.setOnAction(_ -> model.export(reason.getText()));
        var export = button(texts.get("evidence.export"), () -> model.export(reason.getText()));
        export.getStyleClass().add("accent");
        getChildren().setAll(reason, note(texts.get("evidence.masked"), "note"), new HBox(8, export, button(texts.get("reveal.cancel"), model::reset)));
        reason.requestFocus();
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label note(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
