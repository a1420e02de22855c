package deskside.domain.order;

import deskside.domain.Money;
import java.time.Instant;

/** @param method alipay, wechat, card, balance or cod; @param state pending, paid, failed, refunded or partly_refunded */
public record Payment(String id, String method, Money amount, String state, Instant at, Money refunded) {
}
