package deskside.domain.notice;

import deskside.domain.LocalText;

/** What a customer is told of without having asked: bad news that wait for the customer first, then what may be bad, then what is good to know. */
public enum NoticeKind {
    GOODS_REFUSED(new LocalText("验收不合格", "Goods not accepted"), true),
    /** Another person granted less than was asked for, or nothing, or all of it. */
    REQUEST_DECIDED(new LocalText("审批结果", "Request decided"), true),
    PARCEL_DELAYED(new LocalText("物流停滞", "Parcel delayed"), true),
    /** Signed for by somebody else, or the customer says that it has not come. */
    PARCEL_NOT_RECEIVED(new LocalText("签收未收到", "Signed, not received"), true),
    /** How to send goods back. */
    RETURN_INSTRUCTIONS(new LocalText("退货说明", "Return instructions"), false),
    REFUND_PAID(new LocalText("退款已发起", "Refund started"), false),
    REPLACEMENT_SENT(new LocalText("换货已发出", "Replacement sent"), false),
    GOODS_RECEIVED(new LocalText("退货已收到", "Return received"), false),
    PARCEL_DELIVERED(new LocalText("已签收", "Parcel delivered"), false);

    private final LocalText label;
    private final boolean followedUp;

    NoticeKind(LocalText label, boolean followedUp) {
        this.label = label;
        this.followedUp = followedUp;
    }

    public LocalText label() {
        return label;
    }

    /** Whether somebody stays with it: the message asks the customer for something, or promises to come back. */
    public boolean isFollowedUp() {
        return followedUp;
    }

    /** Whether it is about a parcel of an order; else it is about a case. */
    public boolean isOfParcel() {
        return this == PARCEL_DELAYED || this == PARCEL_DELIVERED || this == PARCEL_NOT_RECEIVED;
    }
}
