package deskside.hub.store;

import deskside.domain.aftersales.Case;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Invoices that were asked for; at most one for each case. */
public final class InvoiceTable {

    private final Handle handle;

    InvoiceTable(Handle handle) {
        this.handle = handle;
    }

    /** Asks for one over what the case says. */
    public void request(Case granted, Instant now) {
        handle.createUpdate("insert into invoice_request (case_id, order_id, currency, amount, requested_at) values (:case, :order, :currency, :amount, :now)")
                .bind("case", granted.id()).bind("order", granted.orderId()).bind("currency", granted.amount().currency().getCurrencyCode())
                .bind("amount", granted.amount().amount()).bind("now", Times.column(now)).execute();
    }
}
