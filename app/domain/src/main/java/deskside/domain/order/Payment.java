package deskside.domain.order;

import deskside.domain.Money;
import java.time.Instant;

/** @param method alipay, wechat, card, balance or cod; @param state pending, paid, failed, refunded or partly_refunded */
public record Payment(String id, String method, Money amount, String state, Instant at, Money refunded) {

    /** Whether the money came, even if it has gone back since. */
    public boolean wasPaid() {
        return !state.equals("pending") && !state.equals("failed");
    }

    /** What of it can go back. */
    public Money refundable() {
        return wasPaid() ? amount.minus(refunded) : amount.minus(amount);
    }

    /** With more of it gone back. @throws IllegalArgumentException for more than is {@link #refundable} */
    public Payment refund(Money more) {
        if (more.compareTo(refundable()) > 0) {
            throw new IllegalArgumentException("payment " + id + " has " + refundable().amount() + " left, not " + more.amount());
        }
        var sum = refunded.plus(more);
        return new Payment(id, method, amount, sum.equals(amount) ? "refunded" : "partly_refunded", at, sum);
    }
}
