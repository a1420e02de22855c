package deskside.ui.customer;

import deskside.domain.conversation.Conversation;
import deskside.domain.order.Order;
import deskside.ui.fx.Texts;
import deskside.usecases.customer.CustomerCard;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Earlier conversations, to be opened, and the customer's other orders. */
public final class HistoryList extends VBox {

    private static final int ORDERS = 4;

    public HistoryList() {
        getStyleClass().add("history");
    }

    void show(CustomerCard card, Texts texts, Consumer<String> open) {
        getChildren().clear();
        card.history().forEach(conversation -> getChildren().add(conversation(conversation, texts, open)));
        var current = card.order().map(Order::id).orElse("");
        card.orders().stream().filter(order -> !order.id().equals(current)).limit(ORDERS)
                .forEach(order -> getChildren().add(order(order, texts)));
    }

    private static Hyperlink conversation(Conversation conversation, Texts texts, Consumer<String> open) {
        var link = new Hyperlink(texts.get("customer.history.chat", texts.day(conversation.openedAt()),
                conversation.lastText().replace('\n', ' ')));
        link.getStyleClass().addAll("history-line", "preview");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTextOverrun(OverrunStyle.ELLIPSIS);
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.accept(conversation.id());
        });
        return link;
    }

    private static Label order(Order order, Texts texts) {
        var what = order.lines().isEmpty() ? order.id() : order.lines().getFirst().productName();
        var label = new Label(texts.get("customer.history.order", texts.day(order.placedAt()), what, texts.of(order.status().label()),
                texts.money(order.total())));
        label.getStyleClass().add("history-line");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
