package deskside.hub.store;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.GoodsReturn.StepKind;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Goods on their way back: their codes, what was promised for them, and what was reported of them. The order is locked by whoever calls. */
public final class ReturnTable {

    /** What was reported under an id. */
    public record Reported(String caseId, String contentHash) {
    }

    private final Handle handle;
    private final OrderTable orders;

    ReturnTable(Handle handle, OrderTable orders) {
        this.handle = handle;
        this.orders = orders;
    }

    /** Whether no case has that code. */
    public boolean isFree(String code) {
        return caseOf(code).isEmpty();
    }

    public Optional<String> caseOf(String code) {
        return handle.createQuery("select case_id from goods_return where code = :code").bind("code", code).mapTo(String.class).findOne();
    }

    /**
     * Expects what the case says, and sets money and pieces aside for it. The database refuses more of either than the order has.
     *
     * @param promised nothing for an exchange
     */
    public void expect(Order order, Case granted, Money promised) {
        var goods = Objects.requireNonNull(granted.goods());
        handle.createUpdate("insert into goods_return (case_id, code, order_id, promised) values (:case, :code, :order, :promised)")
                .bind("case", granted.id()).bind("code", goods.code()).bind("order", order.id()).bind("promised", promised.amount()).execute();
        orders.promise(order, promised);
        pieces(order, goods.sku(), goods.pieces()).forEach((sku, pieces) -> count(order, sku, pieces));
    }

    /** Pieces of which that many are not on their way any more: they stay the customer's. */
    public void giveBackPieces(Order order, @Nullable String sku, int pieces) {
        pieces(order, sku, pieces).forEach((one, count) -> count(order, one, -count));
    }

    /** Less money is set aside than before. */
    public void promiseOnly(Order order, Case granted, Money left) {
        var before = new Money(promised(granted), left.currency());
        handle.createUpdate("update goods_return set promised = :left where case_id = :case").bind("left", left.amount()).bind("case", granted.id()).execute();
        orders.promise(order, left.minus(before));
    }

    /** Pays what was set aside, see {@link OrderTable#refund}. */
    public void pay(Order order, Case granted, Instant now) {
        promiseOnly(order, granted, granted.amount().minus(granted.amount()));
        orders.refund(order, granted, now);
    }

    private BigDecimal promised(Case granted) {
        return handle.createQuery("select promised from goods_return where case_id = :case").bind("case", granted.id()).mapTo(BigDecimal.class).one();
    }

    /** Of one article, or of all lines of the order. */
    private static Map<String, Integer> pieces(Order order, @Nullable String sku, int pieces) {
        if (sku != null) {
            return Map.of(sku, pieces);
        }
        var all = new HashMap<String, Integer>();
        order.lines().forEach(line -> all.merge(line.sku(), line.quantity(), Integer::sum));
        return all;
    }

    private void count(Order order, String sku, int pieces) {
        int known = handle.createUpdate("update line_balance set returned = returned + :pieces where order_id = :order and sku = :sku")
                .bind("pieces", pieces).bind("order", order.id()).bind("sku", sku).execute();
        if (known == 0) {
            int bought = order.lines().stream().filter(line -> line.sku().equals(sku)).mapToInt(OrderLine::quantity).sum();
            handle.createUpdate("insert into line_balance (order_id, sku, bought, returned) values (:order, :sku, :bought, :pieces)")
                    .bind("order", order.id()).bind("sku", sku).bind("bought", bought).bind("pieces", pieces).execute();
        }
    }

    public Optional<Reported> reported(String stepId) {
        return handle.createQuery("select case_id, content_hash from goods_step where step_id = :id").bind("id", stepId)
                .map((row, _) -> new Reported(row.getString(1), row.getString(2))).findOne();
    }

    /** Keeps that it was reported. The database refuses the same kind twice for a return. */
    public void report(String stepId, String contentHash, Case about, StepKind kind, Instant at) {
        handle.createUpdate("insert into goods_step (step_id, case_id, kind, content_hash, happened_at) values (:id, :case, :kind, :hash, :at)")
                .bind("id", stepId).bind("case", about.id()).bind("kind", kind.name()).bind("hash", contentHash).bind("at", Times.column(at)).execute();
    }

    /** Cases whose goods the shop's systems have something to do with, in the order of their deadlines. */
    public List<String> underway() {
        return handle.createQuery("""
                        select c.id from after_sales_case c join goods_return r on r.case_id = c.id
                        where c.state in ('AWAITING_PARCEL', 'PARCEL_UNDERWAY', 'INSPECTING', 'RESEND_DUE') order by c.due_at, c.id""")
                .mapTo(String.class).list();
    }
}
