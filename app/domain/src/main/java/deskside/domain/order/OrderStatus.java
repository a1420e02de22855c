package deskside.domain.order;

import deskside.domain.LocalText;

/** The states of an order, in the usual sequence. */
public enum OrderStatus {
    UNPAID(new LocalText("待付款", "Unpaid")),
    PAID(new LocalText("待发货", "Paid")),
    SHIPPED(new LocalText("已发货", "Shipped")),
    IN_TRANSIT(new LocalText("运输中", "In transit")),
    SIGNED(new LocalText("已签收", "Delivered")),
    COMPLETED(new LocalText("已完成", "Completed")),
    CANCELLED(new LocalText("已取消", "Cancelled")),
    REFUNDING(new LocalText("退款中", "Refunding")),
    REFUNDED(new LocalText("已退款", "Refunded"));

    private final LocalText label;

    OrderStatus(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
