package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** The life of a case at the hub. */
public enum CaseState {
    /** Over the limit of whoever opened it: another person decides. */
    AWAITING_APPROVAL(new LocalText("待审批", "Awaiting approval")),
    /** The money is on its way back, or the coupon is given. */
    DONE(new LocalText("已办理", "Carried out")),
    DECLINED(new LocalText("已拒绝", "Declined"));

    private final LocalText label;

    CaseState(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
