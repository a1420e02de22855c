package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** What carrying a case out does at the shop. */
public enum Effect {
    /** Money, the way it was paid. */
    REFUND(new LocalText("原路退款", "refund the way it was paid")),
    COUPON(new LocalText("发放优惠券", "coupon")),
    /** Goods come back first, then the money goes. */
    RETURN(new LocalText("退货后退款", "refund once the goods are back")),
    /** Goods come back first, then others go out. */
    EXCHANGE(new LocalText("退回后换新", "exchange once the goods are back")),
    /** Goods go out, nothing comes back. */
    RESEND(new LocalText("补寄", "goods sent again")),
    /** A document. */
    INVOICE(new LocalText("开具发票", "invoice"));

    private final LocalText label;

    Effect(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
