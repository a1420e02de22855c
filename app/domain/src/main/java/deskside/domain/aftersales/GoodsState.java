package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** The state of the goods at the customer's, as the customer says. */
public enum GoodsState {
    SEALED("未拆封", "sealed"),
    OPENED("已拆未用", "opened, unused"),
    USED("已使用", "used");

    private final LocalText label;

    GoodsState(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    public LocalText label() {
        return label;
    }
}
