package deskside.hub.store;

import deskside.domain.aftersales.Case;
import deskside.domain.sync.EntityType;
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

    /** Stores a new or locked case as it is. The database refuses one that was decided by whoever opened it. */
    public void save(Case one) {
        var sql = one.version() == 1
                ? """
                insert into after_sales_case (id, order_id, state, payload_hash, opened_by, decided_by)
                values (:id, :order, :state, :hash, :openedBy, :decidedBy)"""
                : "update after_sales_case set state = :state, decided_by = :decidedBy where id = :id and order_id = :order and payload_hash = :hash"
                        + " and opened_by = :openedBy";
        int stored = handle.createUpdate(sql).bind("id", one.id()).bind("order", one.orderId()).bind("state", one.state().name())
                .bind("hash", one.payloadHash()).bind("openedBy", one.openedBy()).bind("decidedBy", one.decidedBy()).execute();
        if (stored != 1) {
            throw new IllegalStateException("case " + one.id() + " is not the one that was opened");
        }
        entities.put(one);
    }
}
