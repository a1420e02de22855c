package deskside.hub.store;

import deskside.domain.Entity;
import deskside.domain.order.Order;
import deskside.domain.sync.EntityType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes personal data out of all tables. What the books need stays: orders, payments, cases and the audit, under the customer's id, which by then
 * leads to nobody.
 */
public final class ErasureTable {

    /** How many of each were changed. */
    public record Counts(int conversations, int messages, int orders, int cases) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(conversations + other.conversations, messages + other.messages, orders + other.orders, cases + other.cases);
        }

        public boolean isNothing() {
            return equals(NONE);
        }
    }

    private final Handle handle;
    private final Entities entities;
    private final ConversationTable conversations;
    private final MessageTable messages;
    private final ReplyRequestTable replyRequests;
    private final EscrowTable escrow;

    /** The other tables are the transaction's own, which know what it has not written yet. */
    ErasureTable(Handle handle, Entities entities, ConversationTable conversations, MessageTable messages, ReplyRequestTable replyRequests, EscrowTable escrow) {
        this.handle = handle;
        this.entities = entities;
        this.conversations = conversations;
        this.messages = messages;
        this.replyRequests = replyRequests;
        this.escrow = escrow;
    }

    public boolean isErased(String customerId) {
        return handle.createQuery("select 1 from erased_customer where customer_id = :id").bind("id", customerId).mapTo(Integer.class).findOne()
                .isPresent();
    }

    /** Everybody who was erased: whatever a shop's files still say of them is not loaded again. */
    public Set<String> erasedCustomers() {
        return handle.createQuery("select customer_id from erased_customer").mapTo(String.class).set();
    }

    /** The customer, their conversations and messages are redacted, their orders and cases keep numbers and dates only. */
    public Counts erase(String customerId, Instant now) {
        if (!isErased(customerId)) {
            handle.createUpdate("insert into erased_customer (customer_id, erased_at) values (:id, :now)").bind("id", customerId)
                    .bind("now", Times.column(now)).execute();
        }
        entities.version(EntityType.CUSTOMER, customerId).ifPresent(version -> entities.redact(EntityType.CUSTOMER, customerId, version + 1));
        var counts = Counts.NONE;
        for (var conversation : conversations.ofCustomer(customerId)) {
            counts = counts.plus(redactConversation(conversation));
        }
        int orders = (int) idsOf(EntityType.ORDER, "customerId", customerId).stream()
                .filter(id -> entities.edit(EntityType.ORDER, id, ErasureTable::blankOrder)).count();
        handle.createUpdate("update address_change set address = '' where order_id in (<orders>)")
                .bindList(EmptyHandling.NULL_KEYWORD, "orders", idsOf(EntityType.ORDER, "customerId", customerId)).execute();
        int cases = (int) idsOf(EntityType.CASE, "customerId", customerId).stream()
                .filter(id -> entities.edit(EntityType.CASE, id, ErasureTable::blankCase)).count();
        return counts.plus(new Counts(0, 0, orders, cases));
    }

    /** Of what is older than that, one step. @return what it did; nothing: there is no more */
    public Counts redactOlder(Instant conversationsBefore, int limit) {
        var counts = Counts.NONE;
        for (var conversation : conversations.closedBefore(conversationsBefore, limit)) {
            counts = counts.plus(redactConversation(conversation));
        }
        return counts;
    }

    /** Orders placed before that keep no address and no note. */
    public Counts blankOrdersBefore(Instant time) {
        var old = entities.all(EntityType.ORDER).stream().map(Order.class::cast).filter(order -> order.placedAt().isBefore(time)).map(Order::id).toList();
        handle.createUpdate("update address_change set address = '' where changed_at < :time").bind("time", Times.column(time)).execute();
        return new Counts(0, 0, (int) old.stream().filter(id -> entities.edit(EntityType.ORDER, id, ErasureTable::blankOrder)).count(), 0);
    }

    private Counts redactConversation(String id) {
        // first, so that no reply slips in between
        conversations.lock(id);
        var words = messages.redact(id);
        conversations.redact(id);
        replyRequests.redact(id);
        escrow.forget(id);
        entities.version(EntityType.PROGRESS, id).ifPresent(version -> entities.redact(EntityType.PROGRESS, id, version + 1));
        int cases = (int) idsOf(EntityType.CASE, "conversationId", id).stream()
                .filter(one -> entities.edit(EntityType.CASE, one, ErasureTable::blankCase)).count();
        return new Counts(1, words, 0, cases);
    }

    private List<String> idsOf(EntityType type, String field, String value) {
        return entities.list(type, field, value).stream().map(Entity::id).toList();
    }

    /** The order as it stays when its customer was erased, or its time is over. */
    public static Order withoutPerson(Order order) {
        return new Order(order.id(), order.version(), order.customerId(), order.status(), order.placedAt(), order.paidAt(), order.lines(),
                order.discount(), order.freight(), order.total(), order.payments(), List.of(), "", "");
    }

    private static boolean blankOrder(ObjectNode order) {
        var had = !order.path("shippingAddress").asString("").isEmpty() || !order.path("note").asString("").isEmpty()
                || !order.path("shipments").isEmpty();
        order.put("shippingAddress", "").put("note", "").putArray("shipments");
        return had;
    }

    /** Whatever people wrote; ids, amounts and dates stay. */
    private static boolean blankCase(ObjectNode one) {
        var changed = false;
        for (var name : List.of("reason", "decisionNote")) {
            if (!one.path(name).asString("").isEmpty()) {
                one.put(name, "");
                changed = true;
            }
        }
        return changed;
    }
}
