package deskside.domain.conversation;

import deskside.domain.LocalText;

/** The life of a reply that needs a second person, at the hub. */
public enum ReplyRequestState {
    AWAITING(new LocalText("待审批", "Awaiting approval")),
    /** Allowed, and sent in the same moment. */
    SENT(new LocalText("已同意并发送", "Approved and sent")),
    DECLINED(new LocalText("未同意", "Declined")),
    /** Its author has asked for another text in its place. */
    SUPERSEDED(new LocalText("已被新的请求取代", "Replaced by a newer request"));

    private final LocalText label;

    ReplyRequestState(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
