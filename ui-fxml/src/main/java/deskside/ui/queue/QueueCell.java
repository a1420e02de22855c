package deskside.ui.queue;

import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.conversation.Channel;
import deskside.domain.customer.Tier;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Chips.Chip;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.ui.fx.WrappingCell;
import deskside.usecases.conversation.Ownership;
import deskside.usecases.conversation.QueueRow;
import java.util.ArrayList;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three lines: who and how long, the last text, what is known of it. */
final class QueueCell extends WrappingCell<QueueRow> {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    /** From this strength on a feeling changes how one answers; below it is not worth a chip. */
    private static final double STRONG = 0.4;

    /** Names up to this length, in characters, are always seen in full; of longer ones at least {@link #NAME} pixels. */
    private static final int SHORT_NAME = 4;
    private static final double NAME = 56;

    private static final int MOST_UNREAD = 99;

    private final QueueViewModel queue;
    private final Texts texts;
    private final Label name = new Label();
    private final HBox badges = new HBox(4);
    private final Label unread = new Label();
    private final Label time = new Label();
    private final Label pending = new Label();
    private final HBox top;
    /** Made for the first chat that has a window of its own: most never do. */
    private @Nullable FontIcon elsewhere;
    private final Label lastText = new Label();
    private final FlowPane chips = new FlowPane(5, 4);
    private final VBox content;
    private final Repeated<Label> badgeChips = Chips.in(badges);
    private final Repeated<Label> knownChips = Chips.in(chips);
    /** Held here, because the view model outlives the cells and must not keep them. */
    private final InvalidationListener tick = _ -> updateTime();

    QueueCell(QueueViewModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
        name.getStyleClass().add("name");
        time.getStyleClass().add("time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        unread.getStyleClass().add("badge");
        unread.setMinWidth(Region.USE_PREF_SIZE);
        pending.getStyleClass().add("pending");
        pending.setMinWidth(Region.USE_PREF_SIZE);
        lastText.getStyleClass().addAll("last-text", "preview");
        badges.setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        top = new HBox(6, name, badges, gap, unread, time);
        top.setAlignment(Pos.CENTER_LEFT);
        var middle = new HBox(4, pending, lastText);
        middle.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(3, top, middle, chips);
        content.setMinWidth(0);
        getStyleClass().add("queue-cell");
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty() && !queue.isElsewhere(getItem())) {
                queue.moveToOwnWindow();
            }
        });
        queue.nowProperty().addListener(new WeakInvalidationListener(tick));
    }

    @Override
    protected void updateItem(QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        content.setVisible(!empty && row != null);
        if (empty || row == null) {
            // Its content stays in the scene: the list measures each row with a cell that it empties after it, and what is put in anew gets its styles anew.
            setAccessibleText(null);
            return;
        }
        name.setText(row.customerName());
        name.setMinWidth(row.customerName().length() > SHORT_NAME ? NAME : Region.USE_PREF_SIZE);
        showBadges(row);
        var held = row.needsDecision();
        pending.setText(held ? texts.get("queue.needs-decision") : row.waiting() > 0 ? texts.get("queue.pending") : row.hasDraft() ? texts.get("queue.draft") : "");
        pending.setManaged(!pending.getText().isEmpty());
        showElsewhere(queue.isElsewhere(row));
        lastText.setText(row.lastText().replace('\n', ' '));
        showKnown(row);
        updateTime();
        var count = queue.unread(row);
        unread.setText(count > MOST_UNREAD ? MOST_UNREAD + "+" : Long.toString(count));
        unread.setManaged(count > 0);
        unread.setVisible(count > 0);
        setAccessibleText(String.join(", ", row.customerName(), count > 0 ? texts.get("queue.unread", count) : "", time.getText(), queue.isElsewhere(row) ? texts.get("queue.elsewhere") : "", pending.getText(), row.lastText()));
        setGraphic(content);
    }

    private void showElsewhere(boolean now) {
        if (elsewhere == null && now) {
            elsewhere = new FontIcon("fth-external-link");
            elsewhere.getStyleClass().add("elsewhere");
            top.getChildren().add(top.getChildren().indexOf(unread), elsewhere);
        }
        if (elsewhere != null) {
            elsewhere.setManaged(now);
            elsewhere.setVisible(now);
        }
    }

    private void showBadges(QueueRow row) {
        var now = new ArrayList<Chip>();
        if (row.tier() == Tier.BLACK || row.tier() == Tier.GOLD) {
            now.add(new Chip(texts.of(row.tier().label()), row.tier() == Tier.BLACK ? Chips.Kind.VIOLET : Chips.Kind.WARN));
        }
        if (row.language() == Language.EN) {
            now.add(new Chip("EN", Chips.Kind.PLAIN));
        }
        if (row.channel() == Channel.PHONE) {
            now.add(new Chip(texts.of("channel", Channel.PHONE), Chips.Kind.PLAIN));
        }
        badgeChips.show(now, Chips::fill);
    }

    private void showKnown(QueueRow row) {
        var now = new ArrayList<Chip>();
        row.insight().ifPresent(insight -> {
            insight.intents().stream().findFirst().ifPresent(intent -> now.add(new Chip(texts.of(intent.name()), Chips.Kind.ACCENT)));
            var emotion = insight.emotion();
            if (emotion.kind() != Emotion.Kind.CALM && emotion.strength() >= STRONG) {
                var pleased = emotion.kind() == Emotion.Kind.PLEASED;
                var arrow = emotion.trend() > 0.1 ? " ↑" : emotion.trend() < -0.1 ? " ↓" : "";
                now.add(new Chip(texts.of("emotion", emotion.kind()) + arrow, pleased ? Chips.Kind.SUCCESS : Chips.Kind.DANGER));
            }
        });
        if (row.ownership() == Ownership.CLOSED) {
            now.add(new Chip(texts.get("queue.closing"), Chips.Kind.WARN));
        }
        if (row.handOverReason() != null) {
            now.add(new Chip(texts.get("queue.from-bot"), Chips.Kind.PLAIN));
        }
        knownChips.show(now, Chips::fill);
        chips.setManaged(!now.isEmpty());
    }

    private void updateTime() {
        var row = getItem();
        if (row == null) {
            return;
        }
        var waiting = queue.waiting(row);
        time.setText(waiting.isAnswered() ? texts.get("queue.answered") : waiting.text());
        time.pseudoClassStateChanged(URGENT, waiting.isUrgent());
    }
}
