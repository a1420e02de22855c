package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** What the agent has in hand before something is granted. */
public enum Evidence {
    PHOTO("照片或视频", "photo or video"),
    CARRIER_RECORD("快递核实记录", "carrier's record"),
    COMPANY_DETAILS("单位开票资料", "company details");

    private final LocalText label;

    Evidence(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    public LocalText label() {
        return label;
    }
}
