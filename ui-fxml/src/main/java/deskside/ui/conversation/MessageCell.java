package deskside.ui.conversation;

import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Sender;
import deskside.ui.fx.Texts;
import deskside.ui.fx.WrappingCell;
import deskside.ui.media.AttachmentsBox;
import deskside.ui.media.LinksBox;
import deskside.ui.media.Media;
import deskside.ui.media.WebLink;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.TimelineEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A bubble with what is known of it below; an event of the conversation, a day and the beginning of the unread are centred lines. */
final class MessageCell extends WrappingCell<ConversationLine> {

    /** A bubble takes at most this share of the list's width. */
    private static final double WIDEST = 0.74;
    private static final double MARGINS = 44;
    private static final double CALM_BELOW = 0.2;
    /** Of the places below the last line, which nobody sees. */
    private static final double EMPTY_HEIGHT = 24;
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final PseudoClass CURRENT_HIT = PseudoClass.getPseudoClass("current-hit");
    private static final Map<Sender, PseudoClass> SENDERS = new EnumMap<>(Stream.of(Sender.values())
            .collect(Collectors.toMap(Function.identity(), sender -> PseudoClass.getPseudoClass(sender.name().toLowerCase(Locale.ROOT)))));

    private final Texts texts;
    private final InstantSource clock;
    private final MessageSearch search;
    /** Held here, because the view model outlives the cells and must not keep them. */
    private final InvalidationListener onHits = _ -> showHit();
    private final Label mark = new Label();
    private final HBox markLine = new HBox(mark);
    private final Label text = new Label();
    private final Label facts = new Label();
    private final MessageActions actions;
    /** Made for the first message that needs it: most never do, and each control costs time whenever a cell comes to sight. */
    private @Nullable Decisions decisions;
    private @Nullable ContextMenu menu;
    private final AttachmentsBox attachments;
    private final LinksBox links;
    private final VBox bubble = new VBox(3, text, facts);
    private final HBox line = new HBox(bubble);
    /** Holds the kinds of lines that this cell has shown, one of them seen: what goes out of the scene and comes in again gets its styles anew. */
    private final StackPane content = new StackPane();

    MessageCell(Texts texts, InstantSource clock, MessageSearch search, Media media, MessageActions actions) {
        this.texts = texts;
        this.clock = clock;
        this.search = search;
        this.actions = actions;
        attachments = new AttachmentsBox(media, actions::view);
        links = new LinksBox(media);
        bubble.getChildren().addFirst(attachments);
        bubble.getChildren().add(bubble.getChildren().indexOf(facts), links);
        markLine.setAlignment(Pos.CENTER);
        text.setWrapText(true);
        text.getStyleClass().add("message-text");
        facts.setWrapText(true);
        facts.getStyleClass().add("facts");
        bubble.getStyleClass().add("bubble");
        getStyleClass().add("message-cell");
        // for most messages nobody asks
        text.setOnContextMenuRequested(this::showMenu);
        search.hitsProperty().addListener(new WeakInvalidationListener(onHits));
    }

    private void showMenu(ContextMenuEvent asked) {
        if (menu == null) {
            var copy = new MenuItem(texts.get("message.copy"));
            copy.setOnAction(_ -> copy());
            var quote = new MenuItem(texts.get("message.quote"));
            quote.setOnAction(_ -> said().ifPresent(entry -> actions.quote(entry.text())));
            menu = new ContextMenu(quote, copy);
        }
        menu.show(text, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private Optional<TimelineEntry> said() {
        return getItem() instanceof ConversationLine.Said said ? Optional.of(said.entry()) : Optional.empty();
    }

    /** What can be done with a message; a held reply by its command's id. */
    interface MessageActions {
        void quote(String text);

        void view(Attachment picture);

        void send(String commandId);

        void edit(String commandId);

        void drop(String commandId);
    }

    /** What can be done with a reply that was held or has failed. */
    private final class Decisions extends FlowPane {

        private final Button again = decision("failed.edit", actions::edit);

        private Decisions() {
            super(6, 4);
            getChildren().addAll(decision("held.send", actions::send), decision("held.edit", actions::edit), decision("held.drop", actions::drop), again);
        }

        private void show(boolean held, boolean failed) {
            for (var button : getChildren()) {
                var offered = button == again ? failed : held;
                button.setManaged(offered);
                button.setVisible(offered);
            }
            setManaged(held || failed);
            setVisible(held || failed);
        }

        private Button decision(String key, Consumer<String> action) {
            var button = new Button(texts.get(key));
            button.getStyleClass().add("small");
            button.setOnAction(_ -> said().ifPresent(entry -> action.accept(entry.key())));
            return button;
        }
    }

    private void showDecisions(boolean held, boolean failed) {
        if (decisions == null && (held || failed)) {
            decisions = new Decisions();
            bubble.getChildren().add(decisions);
        }
        if (decisions != null) {
            decisions.show(held, failed);
        }
    }

    private void copy() {
        said().ifPresent(entry -> {
            var content = new ClipboardContent();
            content.putString(entry.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override
    protected void updateItem(ConversationLine item, boolean empty) {
        super.updateItem(item, empty);
        switch (item) {
            case null -> {
                // Its content stays in the scene: the list measures each line with a cell that it empties after it, and what is put in anew gets its styles anew.
                content.setVisible(false);
                setAccessibleText(null);
            }
            case ConversationLine.Day day -> showMark(texts.day(day.date(), clock.instant()), "day-mark");
            case ConversationLine.Unread unread -> showMark(texts.get("conversation.unread", unread.count()), "unread-mark");
            case ConversationLine.Said said -> show(said.entry());
        }
    }

    private void showMark(String words, String style) {
        mark.setText(words);
        if (!mark.getStyleClass().contains(style)) {
            mark.getStyleClass().setAll("label", style);
        }
        setAccessibleText(words);
        showContent(markLine);
    }

    private void showContent(HBox shown) {
        if (shown.getParent() == null) {
            content.getChildren().add(shown);
        }
        for (var each : content.getChildren()) {
            each.setVisible(each == shown);
            each.setManaged(each == shown);
        }
        content.setVisible(true);
        setGraphic(content);
    }

    private void showHit() {
        var hits = search.hitsProperty().get();
        var seq = said().map(TimelineEntry::seq).orElse(0L);
        bubble.pseudoClassStateChanged(HIT, seq > 0 && hits.all().contains(seq));
        bubble.pseudoClassStateChanged(CURRENT_HIT, seq > 0 && hits.isCurrent(seq));
    }

    private void show(TimelineEntry entry) {
        var system = entry.sender() == Sender.SYSTEM;
        text.setText(system ? texts.reason(entry.text()) + " · " + texts.time(entry.at()) : entry.text());
        text.setVisible(!text.getText().isEmpty());
        text.setManaged(!text.getText().isEmpty());
        attachments.show(entry.attachments());
        // where a stranger's address leads nobody knows: only what the shop itself says is a button
        links.show(entry.sender() == Sender.AGENT || entry.sender() == Sender.BOT ? WebLink.in(entry.text()) : List.of());
        facts.setText(system ? "" : facts(entry));
        facts.setManaged(!system);
        var held = entry.state() == DeliveryState.NEEDS_DECISION;
        var failed = entry.state() == DeliveryState.FAILED || entry.state() == DeliveryState.DECLINED;
        showDecisions(held, failed);
        SENDERS.forEach((sender, state) -> bubble.pseudoClassStateChanged(state, sender == entry.sender()));
        bubble.pseudoClassStateChanged(WAITS, entry.state() == DeliveryState.QUEUED || held || isForSecondPerson(entry));
        bubble.pseudoClassStateChanged(FAILED, failed);
        line.setAlignment(system ? Pos.CENTER : entry.sender() == Sender.CUSTOMER ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        showHit();
        setAccessibleText(texts.of("sender", entry.sender()) + ": " + words(entry) + ". " + facts.getText());
        showContent(line);
    }

    private static boolean isForSecondPerson(TimelineEntry entry) {
        return entry.state() == DeliveryState.APPROVAL_QUEUED || entry.state() == DeliveryState.AWAITING_APPROVAL;
    }

    private String words(TimelineEntry entry) {
        return Attachment.preview(entry.text(), entry.attachments(), Language.of(texts.locale()));
    }

    private String facts(TimelineEntry entry) {
        var parts = new ArrayList<String>();
        // The day stands above its first message.
        var at = texts.time(entry.at());
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
                var mark = entry.state() == DeliveryState.QUEUED || entry.state() == DeliveryState.NEEDS_DECISION || isForSecondPerson(entry) ? "◷ " : "";
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

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() ? EMPTY_HEIGHT : super.computePrefHeight(width);
    }

    /** A day and the beginning of the unread are one line. */
    @Override
    protected boolean wraps() {
        return getItem() instanceof ConversationLine.Said;
    }

    /** Of the bubble, in the share of the room that it may take. */
    @Override
    protected double contentHeight(double room) {
        bubble.setMaxWidth(Math.max(160, (room - MARGINS) * WIDEST));
        return bubble.prefHeight(Math.min(bubble.getMaxWidth(), bubble.prefWidth(-1)));
    }
}
