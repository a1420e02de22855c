package deskside.usecases.aftersales;

import deskside.domain.notice.NoticeKind;
import java.time.Instant;

/**
 * Something that a customer should be told without having asked.
 *
 * @param key  of the event, the same at every desk, see {@link deskside.domain.notice.NoticeKey}
 * @param at   when it happened
 * @param text in the customer's language
 */
public record Notice(NoticeKind kind, String key, String customerId, String orderId, Instant at, String text) {
}
