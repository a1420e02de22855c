package deskside.ui.search;

import deskside.domain.knowledge.DocumentKind;
import deskside.domain.order.Order;
import deskside.ui.desk.UseCases;
import deskside.usecases.conversation.LoadQueue;
import deskside.usecases.conversation.QueueRow;
import deskside.usecases.customer.LoadCustomerCard;
import deskside.usecases.knowledge.SearchKnowledge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Searches open conversations, their customers' orders, and all documents. Blocks; safe for several threads. */
final class DeskSearch {

    private static final int CHATS = 5;
    private static final int ORDERS = 3;
    private static final int DOCUMENTS = 30;
    /** Part of an order number: at least four of its characters, or every year would match. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("[0-9A-Za-z-]*\\d{4,}[0-9A-Za-z-]*");

    private final LoadQueue queue;
    private final LoadCustomerCard cards;
    private final SearchKnowledge knowledge;

    DeskSearch(UseCases useCases) {
        queue = useCases.loadQueue();
        cards = useCases.loadCustomerCard();
        knowledge = useCases.searchKnowledge();
    }

    /** Conversations first, then orders, then documents, best first. A blank text finds the open conversations. */
    List<SearchHit> search(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var rows = queue.load();
        var hits = new ArrayList<SearchHit>();
        rows.stream().filter(row -> wanted.isEmpty() || concerns(row, wanted)).limit(CHATS).map(SearchHit.Chat::new).forEach(hits::add);
        if (ORDER_NUMBER.matcher(wanted).matches()) {
            hits.addAll(orders(rows, wanted));
        }
        knowledge.search(text, EnumSet.allOf(DocumentKind.class), DOCUMENTS).stream().map(SearchHit.Document::new).forEach(hits::add);
        return List.copyOf(hits);
    }

    private static boolean concerns(QueueRow row, String wanted) {
        return row.customerName().toLowerCase(Locale.ROOT).contains(wanted) || row.lastText().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private List<SearchHit> orders(List<QueueRow> rows, String wanted) {
        return rows.stream().flatMap(row -> cards.load(row.conversationId()).stream()
                .flatMap(card -> card.orders().stream().filter(order -> isAbout(order, wanted))
                        .map(order -> (SearchHit) new SearchHit.OrderOf(row.conversationId(), row.customerName(), order))))
                .limit(ORDERS).toList();
    }

    private static boolean isAbout(Order order, String wanted) {
        return order.id().toLowerCase(Locale.ROOT).contains(wanted)
                || order.shipments().stream().anyMatch(shipment -> shipment.trackingNumber().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
