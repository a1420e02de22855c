package deskside.ui.secondperson;

import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import deskside.ui.fx.Chips;
import deskside.ui.fx.EarlySkin;
import deskside.ui.fx.Texts;
import deskside.usecases.secondperson.DecideReply;
import deskside.usecases.secondperson.ReplyRequestRow;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One reply: what it says and why it needs somebody, what the customer said last, and the decision. */
final class ReplyRequestCard extends VBox {

    private final ReplyRequestsViewModel requests;
    private final Texts texts;
    private final InstantSource clock;
    private final TextField note = EarlySkin.of(new TextField());
    private final Button approve = new Button();
    private final Button decline = new Button();
    private final HBox answer = new HBox(8);

    ReplyRequestCard(ReplyRequestsViewModel requests, Texts texts, InstantSource clock) {
        this.requests = requests;
        this.texts = texts;
        this.clock = clock;
        getStyleClass().addAll("section", "reply-request");
        note.setPromptText(texts.get("case.note"));
        note.setAccessibleText(texts.get("case.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        approve.setText(texts.get("reply-request.approve"));
        approve.getStyleClass().add("accent");
        decline.setText(texts.get("case.decline"));
        for (var button : new Button[] {approve, decline}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        answer.setAlignment(Pos.CENTER_LEFT);
        answer.getChildren().setAll(note, approve, decline);
    }

    /** Whether a note has been typed for a decision that was not made. */
    boolean isInWork() {
        return answer.getParent() == this && !note.getText().isBlank();
    }

    void show(ReplyRequestRow row) {
        approve.setOnAction(_ -> requests.decide(row, true, note.getText()));
        decline.setOnAction(_ -> requests.decide(row, false, note.getText()));
        approve.setAccessibleText(approve.getText() + ": " + row.customerName());
        decline.setAccessibleText(decline.getText() + ": " + row.customerName());
        var words = label(row.text(), "message-text");
        words.getStyleClass().add("quote-box");
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(head(row), words, label(risk(row), "danger-text"));
        if (!row.lastSaid().isEmpty()) {
            var since = row.saidSince() > 0 ? " · " + texts.get("reply-request.since", row.saidSince()) : "";
            getChildren().add(label(texts.get("reply-request.said", row.lastSaid()) + since, "note"));
        }
        if (row.decisionWaits()) {
            getChildren().add(label(texts.get("reply-request.decision-waits"), "note"));
        } else if (row.right() == DecideReply.Right.YES) {
            getChildren().addAll(answer, label(texts.get("reply-request.bound"), "note"));
        } else {
            getChildren().add(label(texts.of("reply-request.right", row.right()), "note"));
        }
    }

    private HBox head(ReplyRequestRow row) {
        var who = new Label(row.customerName());
        who.getStyleClass().add("name");
        var asked = label(texts.get("reply-request.asked", row.askedBy(), texts.timeOrDay(row.request().askedAt(), clock.instant())), "note");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var open = new Button(texts.get("case.open"));
        open.getStyleClass().add("small");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(open.getText() + ": " + row.customerName());
        open.setOnAction(_ -> requests.open(row));
        var head = new HBox(8, Chips.of(texts.of(row.request().state().label()), Chips.Kind.WARN), who, asked, gap, open);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String risk(ReplyRequestRow row) {
        return row.hits().stream().filter(hit -> hit.verdict() == RiskVerdict.SECOND_PERSON).map(this::sentence).distinct().collect(Collectors.joining("\n"));
    }

    private String sentence(RiskHit hit) {
        var found = hit.details();
        var rule = found.size() < 3 || found.get(1).isBlank() ? "" : texts.get("risk.rule", found.get(1), found.get(2));
        return "⚠ " + texts.get(hit.explanation(), found.isEmpty() ? "" : found.getFirst()) + rule;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
