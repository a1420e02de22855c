package deskside.ui.conversation;

import deskside.domain.assist.Emotion;
import deskside.domain.conversation.Sender;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.TimelineEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A bubble with what is known of it below; an event of the conversation is a centred line. */
final class MessageCell extends ListCell<TimelineEntry> {

    /** A bubble takes at most this share of the list's width. */
    private static final double WIDEST = 0.74;
    private static final double MARGINS = 44;
    private static final double CALM_BELOW = 0.2;

    private final Texts texts;
    private final InstantSource clock;
    private final Label text = new Label();
    private final Label facts = new Label();
    private final FlowPane decisions = new FlowPane(6, 4);
    private final VBox bubble = new VBox(3, text, facts, decisions);
    private final HBox line = new HBox(bubble);

    MessageCell(Texts texts, InstantSource clock, HeldReplyActions actions) {
        this.texts = texts;
        this.clock = clock;
        text.setWrapText(true);
        text.getStyleClass().add("message-text");
        facts.setWrapText(true);
        facts.getStyleClass().add("facts");
        bubble.getStyleClass().add("bubble");
        getStyleClass().add("message-cell");
        decisions.getChildren().addAll(
                decision("held.send", actions::send), decision("held.edit", actions::edit), decision("held.drop", actions::drop));
        var copy = new MenuItem(texts.get("message.copy"));
        copy.setOnAction(_ -> copy());
        text.setContextMenu(new ContextMenu(copy));
    }

    /** What can be decided about a held reply, by its command's id. */
    interface HeldReplyActions {
        void send(String commandId);

        void edit(String commandId);

        void drop(String commandId);
    }

    private Button decision(String key, Consumer<String> action) {
        var button = new Button(texts.get(key));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            if (getItem() != null) {
                action.accept(getItem().key());
            }
        });
        return button;
    }

    private void copy() {
        if (getItem() != null) {
            var content = new ClipboardContent();
            content.putString(getItem().text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    protected void updateItem(TimelineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var system = entry.sender() == Sender.SYSTEM;
        text.setText(system ? texts.reason(entry.text()) + " · " + texts.timeOrDay(entry.at(), clock.instant()) : entry.text());
        facts.setText(system ? "" : facts(entry));
        facts.setManaged(!system);
        var held = entry.state() == DeliveryState.NEEDS_DECISION;
        decisions.setManaged(held);
        decisions.setVisible(held);
        for (var sender : Sender.values()) {
            bubble.pseudoClassStateChanged(PseudoClass.getPseudoClass(sender.name().toLowerCase(Locale.ROOT)), sender == entry.sender());
        }
        bubble.pseudoClassStateChanged(PseudoClass.getPseudoClass("waits"), entry.state() == DeliveryState.QUEUED || held);
        bubble.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), entry.state() == DeliveryState.FAILED);
        line.setAlignment(system ? Pos.CENTER : entry.sender() == Sender.CUSTOMER ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        setAccessibleText(texts.of("sender", entry.sender()) + ": " + entry.text() + ". " + facts.getText());
        setGraphic(line);
    }

    private String facts(TimelineEntry entry) {
        var parts = new ArrayList<String>();
        var at = texts.timeOrDay(entry.at(), clock.instant());
        switch (entry.sender()) {
            case CUSTOMER -> parts.add(at);
            case BOT -> {
                parts.add(texts.get("sender.BOT"));
                parts.add(at);
                if (entry.botConfidence() != null) {
                    parts.add(texts.get("message.confidence", texts.likelihood(entry.botConfidence())));
                }
            }
            case AGENT, SYSTEM -> {
                var mark = entry.state() == DeliveryState.QUEUED || entry.state() == DeliveryState.NEEDS_DECISION ? "◷ " : "";
                parts.add(mark + at + " " + texts.of("state", entry.state()));
            }
        }
        entry.insight().ifPresent(insight -> {
            insight.intents().stream().findFirst()
                    .ifPresent(intent -> parts.add(texts.of(intent.name()) + " " + texts.likelihood(intent.probability())));
            var emotion = insight.emotion();
            if (emotion.kind() != Emotion.Kind.CALM && emotion.strength() >= CALM_BELOW) {
                parts.add(texts.of("emotion", emotion.kind()) + " " + String.format(texts.locale(), "%.2f", emotion.strength()));
            }
        });
        if (entry.masked()) {
            parts.add(texts.get("message.masked"));
        }
        if (entry.stateReason() != null && entry.state() != DeliveryState.DELIVERED) {
            parts.add(texts.reason(entry.stateReason()));
        }
        return String.join(" · ", parts);
    }

    /** Wrapped labels need the width they will get, else the cell is as high as one line (measured, OpenJFX 26). */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        var room = (width > 0 ? width : getListView().getWidth()) - snappedLeftInset() - snappedRightInset();
        bubble.setMaxWidth(Math.max(160, (room - MARGINS) * WIDEST));
        var wide = Math.min(bubble.getMaxWidth(), bubble.prefWidth(-1));
        return bubble.prefHeight(wide) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
