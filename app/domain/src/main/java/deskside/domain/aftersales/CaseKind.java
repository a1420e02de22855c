package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** What is granted. All of these are paid out of the order's payment, so that together they never exceed what was paid. */
public enum CaseKind {
    REFUND(new LocalText("退款", "Refund")),
    PRICE_PROTECTION(new LocalText("价保", "Price protection")),
    COMPENSATION(new LocalText("补偿", "Compensation"));

    private final LocalText label;

    CaseKind(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
