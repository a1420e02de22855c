package deskside.domain.knowledge;

import deskside.domain.LocalText;

/** The life of a proposal at the hub. */
public enum ProposalState {
    AWAITING_REVIEW(new LocalText("待审", "In review")),
    ACCEPTED(new LocalText("已采纳", "Accepted")),
    REFUSED(new LocalText("未采纳", "Refused"));

    private final LocalText label;

    ProposalState(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }
}
