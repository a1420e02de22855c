package deskside.hub.store;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.order.Order;
import deskside.domain.sync.EntityType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** After-sales cases; all are published to the feed. */
public final class CaseTable {

    private final Handle handle;
    private final Entities entities;

    CaseTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    /** The case, locked until the transaction ends. */
    public Optional<Case> lock(String id) {
        return entities.lock(EntityType.CASE, id).map(Case.class::cast);
    }

    /** By id. */
    public List<Case> ofOrder(String orderId) {
        return handle.createQuery("select id from after_sales_case where order_id = :order order by id").bind("order", orderId).mapTo(String.class).list().stream()
                .flatMap(id -> entities.find(EntityType.CASE, id).stream()).map(Case.class::cast).toList();
    }

    /** What binds a locked case from now on, in the place of the request that opened it. */
    public void rebind(Case one, String newHash) {
        int bound = handle.createUpdate("update after_sales_case set payload_hash = :new where id = :id and payload_hash = :old").bind("new", newHash)
                .bind("id", one.id()).bind("old", one.payloadHash()).execute();
        if (bound != 1) {
            throw new IllegalStateException("case " + one.id() + " is not the one that was opened");
        }
    }

    /** In that state, whose deadline has passed, the oldest first. */
    public List<String> overdue(CaseState state, Instant now, int limit) {
        return handle.createQuery("select id from after_sales_case where state = :state and due_at < :now order by due_at fetch first :limit rows only")
                .bind("state", state.name()).bind("now", Times.column(now)).bind("limit", limit).mapTo(String.class).list();
    }

    /** What open returns of the order will pay back. */
    public Money promised(Order order) {
        var sum = handle.createQuery("select promised from order_balance where order_id = :order").bind("order", order.id()).mapTo(BigDecimal.class)
                .findOne().orElse(BigDecimal.ZERO);
        return new Money(sum, order.total().currency());
    }

    /** Stores a new or locked case as it is. The database refuses one that was decided by whoever opened it. */
    public void save(Case one) {
        var sql = one.version() == 1
                ? """
                insert into after_sales_case (id, order_id, state, payload_hash, opened_by, decided_by, due_at)
                values (:id, :order, :state, :hash, :openedBy, :decidedBy, :dueAt)"""
                : "update after_sales_case set state = :state, decided_by = :decidedBy, due_at = :dueAt where id = :id and order_id = :order"
                        + " and payload_hash = :hash and opened_by = :openedBy";
        int stored = handle.createUpdate(sql).bind("id", one.id()).bind("order", one.orderId()).bind("state", one.state().name())
                .bind("hash", one.payloadHash()).bind("openedBy", one.openedBy()).bind("decidedBy", one.decidedBy())
                .bind("dueAt", Times.column(one.dueAt())).execute();
        if (stored != 1) {
            throw new IllegalStateException("case " + one.id() + " is not the one that was opened");
        }
        entities.put(one);
    }
}
