package deskside.hub.store;

import deskside.domain.aftersales.Case;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Coupons that cases gave; at most one for each. */
public final class CouponTable {

    private final Handle handle;

    CouponTable(Handle handle) {
        this.handle = handle;
    }

    /** Gives what the case says. The database refuses a second one for it. */
    public void give(Case granted, Instant now) {
        handle.createUpdate("insert into coupon (case_id, customer_id, order_id, currency, amount, given_at) values (:case, :customer, :order, :currency, :amount, :now)")
                .bind("case", granted.id()).bind("customer", granted.customerId()).bind("order", granted.orderId())
                .bind("currency", granted.amount().currency().getCurrencyCode()).bind("amount", granted.amount().amount())
                .bind("now", Times.column(now)).execute();
    }
}
