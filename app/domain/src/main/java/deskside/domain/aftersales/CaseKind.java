package deskside.domain.aftersales;

import deskside.domain.LocalText;
import java.util.List;

/** What is granted. Money comes out of the order's payment, so that together it never exceeds what was paid. */
public enum CaseKind {
    REFUND(new LocalText("退款", "Refund")),
    PRICE_PROTECTION(new LocalText("价保", "Price protection")),
    COMPENSATION(new LocalText("补偿", "Compensation")),
    RETURN(new LocalText("退货", "Return")),
    EXCHANGE(new LocalText("换货", "Exchange")),
    RESEND(new LocalText("补发", "Re-send")),
    INVOICE(new LocalText("发票", "Invoice"));

    private static final List<CaseKind> MONEY = List.of(REFUND, PRICE_PROTECTION, COMPENSATION);

    private static final List<CaseKind> CARRIED_OUT = List.of(values());

    private final LocalText label;

    CaseKind(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }

    /** Those that a hub carries out, in the order in which they are offered. */
    public static List<CaseKind> carriedOut() {
        return CARRIED_OUT;
    }

    /** Whether it can be worth nothing: gifts are sent again too, and an exchange moves no money. */
    public boolean canBeFree() {
        return this == RESEND || this == EXCHANGE;
    }

    /** Those that begin with a parcel from the customer. */
    public boolean returnsGoods() {
        return this == RETURN || this == EXCHANGE;
    }

    /** Those that are done once the money, or the coupon in its place, is on its way. */
    public static List<CaseKind> ofMoney() {
        return MONEY;
    }
}
