package deskside.domain.aftersales;

import deskside.domain.LocalText;
import java.util.EnumSet;
import java.util.Set;

/** The life of a case at the hub. Cases of money go from the first state to an end; those of goods wait for a parcel, a check and what is due then. */
public enum CaseState {
    /** Over the limit of whoever opened it: another person decides. */
    AWAITING_APPROVAL(new LocalText("待审批", "Awaiting approval")),
    /** The customer has a return code and has not handed the parcel to a carrier. */
    AWAITING_PARCEL(new LocalText("待寄回", "Awaiting the parcel")),
    PARCEL_UNDERWAY(new LocalText("已寄回", "Parcel underway")),
    /** The goods are back and are looked at. */
    INSPECTING(new LocalText("待验收", "Being inspected")),
    /** The goods are accepted, the money has to go. */
    REFUND_DUE(new LocalText("待退款", "Refund due")),
    /** The goods are accepted, others have to go out. */
    RESEND_DUE(new LocalText("待发出", "Replacement due")),
    /** The goods were not accepted: somebody talks to the customer, then they go back as they came. */
    GOODS_REFUSED(new LocalText("验收不合格", "Goods not accepted")),
    /** The money is on its way back, the coupon is given, or the goods are sent. */
    DONE(new LocalText("已办理", "Carried out")),
    DECLINED(new LocalText("已拒绝", "Declined")),
    /** By whoever asked for it, before anything was done. */
    WITHDRAWN(new LocalText("已撤回", "Withdrawn")),
    /** The parcel was not handed in in time. */
    LAPSED(new LocalText("逾期未寄", "Lapsed")),
    SENT_BACK(new LocalText("已原样寄回", "Sent back as it came"));

    private static final Set<CaseState> OPEN = EnumSet.of(AWAITING_APPROVAL, AWAITING_PARCEL, PARCEL_UNDERWAY, INSPECTING, REFUND_DUE, RESEND_DUE,
            GOODS_REFUSED);
    private static final Set<CaseState> VOID = EnumSet.of(DECLINED, WITHDRAWN, LAPSED, SENT_BACK);
    private static final Set<CaseState> FOLLOW_UPS = EnumSet.of(REFUND_DUE, GOODS_REFUSED);

    private final LocalText label;

    CaseState(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }

    /** Whether something has still to happen. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether it counts for what can be claimed besides: given, or still to come. */
    public boolean stands() {
        return !VOID.contains(this);
    }

    /** Whether an agent has to carry out what is due. */
    public boolean isFollowUp() {
        return FOLLOW_UPS.contains(this);
    }

    /** Whether whoever asked for it may still take it back. */
    public boolean isWithdrawable() {
        return this == AWAITING_APPROVAL || this == AWAITING_PARCEL;
    }
}
