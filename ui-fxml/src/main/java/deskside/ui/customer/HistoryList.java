package deskside.ui.customer;

import deskside.domain.order.Order;
import deskside.ui.fx.Column;
import deskside.ui.fx.Repeated;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Earlier conversations, to be opened, and the customer's other orders. */
public final class HistoryList extends Column {

    private static final int ORDERS = 4;
    private static final double SPACING = 3;

    private final VBox chats = new Column(SPACING);
    private final VBox others = new Column(SPACING);
    private final Repeated<Hyperlink> links = new Repeated<>(chats.getChildren(), HistoryList::link, link -> link.setText(""));
    private final Repeated<Label> orders = new Repeated<>(others.getChildren(), HistoryList::line, line -> line.setText(""));

    public HistoryList() {
        getStyleClass().add("history");
        getChildren().addAll(chats, others);
    }

    void show(CustomerCard card, Texts texts, Consumer<String> open) {
        links.show(card.history(), (link, conversation) -> {
            link.setText(texts.get("customer.history.chat", texts.day(conversation.openedAt()), conversation.lastText().replace('\n', ' ')));
            link.setOnAction(_ -> {
                link.setVisited(false);
                open.accept(conversation.id());
            });
        });
        var current = card.order().map(Order::id).orElse("");
        var rest = card.orders().stream().filter(order -> !order.id().equals(current)).limit(ORDERS).toList();
        orders.show(rest, (line, order) -> line.setText(words(order, texts)));
        setShown(chats, !card.history().isEmpty());
        setShown(others, !rest.isEmpty());
    }

    private static void setShown(VBox box, boolean now) {
        box.setVisible(now);
        box.setManaged(now);
    }

    private static Hyperlink link() {
        var link = new Hyperlink();
        link.getStyleClass().addAll("history-line", "preview");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTextOverrun(OverrunStyle.ELLIPSIS);
        return link;
    }

    private static String words(Order order, Texts texts) {
        var what = order.lines().isEmpty() ? order.id() : order.lines().getFirst().productName();
        return texts.get("customer.history.order", texts.day(order.placedAt()), what, texts.of(order.status().label()), texts.money(order.total()));
    }

    private static Label line() {
        var label = new Label();
        label.getStyleClass().add("history-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
