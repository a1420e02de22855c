package deskside.domain.aftersales;

import deskside.domain.LocalText;

/** Why a customer asks for something, as the agent understood it. */
public enum Ground {
    CHANGED_MIND("不想要了", "Changed their mind"),
    DEFECT("质量问题", "Defect"),
    DAMAGED("运输破损", "Damaged on the way"),
    MISSING("少件", "Something is missing"),
    WRONG_ITEM("发错货", "Wrong goods"),
    NOT_RECEIVED("签收未收到", "Signed but not received"),
    CANCELLED("取消订单", "Order cancelled"),
    REFUSED("拒收退回", "Parcel refused"),
    LATE("延迟发货", "Shipped late"),
    PRICE_DROP("降价", "Price fell"),
    SERVICE("服务不周", "Trouble caused by the shop"),
    INVOICE("开票", "Invoice");

    private final LocalText label;

    Ground(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    public LocalText label() {
        return label;
    }
}
