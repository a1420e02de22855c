package deskside.hub.desk;

import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.order.Order;

/** Why a command is rejected for good, in a sentence for the agent. */
interface Refusal {

    LocalText reason();

    /** The order's money is not as the author saw it: old beside new. */
    static Refusal changed(Order now, Money seenPaid, Money seenRefunded) {
        return of("订单金额已变化：您看到实付 " + text(seenPaid) + "、已退 " + text(seenRefunded) + "，现在实付 " + text(now.paid()) + "、已退 "
                        + text(now.refunded()) + "，最多还可退 " + text(now.refundable()) + "。没有执行，请核对后重新提交。",
                "The order's money has changed: you saw paid " + text(seenPaid) + ", refunded " + text(seenRefunded) + "; now paid " + text(now.paid())
                        + ", refunded " + text(now.refunded()) + ", at most " + text(now.refundable())
                        + " can go back. Nothing was done: check it and ask anew.");
    }

    /** @param promised to open returns of the order */
    static Refusal tooMuch(Order now, Money promised, Money amount) {
        var left = text(now.refundable().minus(promised));
        return of("最多可退 " + left + "（实付 " + text(now.paid()) + "，已退 " + text(now.refunded())
                        + (promised.isPositive() ? "，退货待退 " + text(promised) : "") + "），申请的 " + text(amount) + " 没有执行。",
                "At most " + left + " can go back (paid " + text(now.paid()) + ", refunded " + text(now.refunded())
                        + (promised.isPositive() ? ", promised to returns " + text(promised) : "") + "); the " + text(amount) + " asked for were not paid.");
    }

    /** The rules, decided anew from the hub's own tables, do not allow it. */
    static Refusal byRule(LocalText why) {
        return () -> why;
    }

    /** The rules allow less. */
    static Refusal overRule(Money most, Money amount) {
        return of("按规则最多 " + text(most) + "，申请的 " + text(amount) + " 没有执行。",
                "The rules allow up to " + text(most) + "; the " + text(amount) + " asked for were not carried out.");
    }

    private static Refusal of(String zh, String en) {
        var reason = new LocalText(zh, en);
        return () -> reason;
    }

    private static String text(Money money) {
        return (money.currency().getCurrencyCode().equals("CNY") ? "¥" : money.currency().getCurrencyCode() + " ") + money.amount().toPlainString();
    }
}
