package deskside.domain.notice;

import deskside.domain.LocalText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer is told of without having asked. */
public enum NoticeKind {
    PARCEL_DELAYED(new LocalText("物流停滞", "Parcel delayed")),
    PARCEL_DELIVERED(new LocalText("已签收", "Parcel delivered")),
    /** Signed for by somebody else, or the customer says that it has not come. */
    PARCEL_NOT_RECEIVED(new LocalText("签收未收到", "Signed, not received")),
    /** How to send goods back. */
    RETURN_INSTRUCTIONS(new LocalText("退货说明", "Return instructions")),
    GOODS_RECEIVED(new LocalText("退货已收到", "Return received")),
    GOODS_REFUSED(new LocalText("验收不合格", "Goods not accepted")),
    REFUND_PAID(new LocalText("退款已发起", "Refund started")),
    REPLACEMENT_SENT(new LocalText("换货已发出", "Replacement sent")),
    /** Another person granted less than was asked for, or nothing, or all of it. */
    REQUEST_DECIDED(new LocalText("审批结果", "Request decided"));

    private static final String PREFIX = "notice:";
    private static final int LONGEST = 200;

    private final LocalText label;

    NoticeKind(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }

    /**
     * The name of one event, the same at every desk.
     *
     * @param subject id of the parcel or case
     * @param event   what tells it from other events of the same kind and subject, such as its second
     */
    public String key(String subject, long event) {
        return PREFIX + name().toLowerCase(Locale.ROOT) + ":" + subject + ":" + event;
    }

    /** Whether a reply came from such an event. @param suggestionId of the reply */
    public static boolean isKey(@Nullable String suggestionId) {
        return suggestionId != null && suggestionId.startsWith(PREFIX) && suggestionId.length() <= LONGEST;
    }
}
