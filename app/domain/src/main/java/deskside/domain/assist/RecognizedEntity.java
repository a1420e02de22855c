package deskside.domain.assist;

import org.jspecify.annotations.Nullable;

/**
 * Something named in a message.
 *
 * @param start   first UTF-16 unit of it in the message, inclusive; {@code end} exclusive
 * @param value   the normalised form: digits of a number, ISO date or range (2026-11-09/2026-11-15), SKU, plain decimal for money, an
 *                address without white space
 * @param orderId the customer's own order that it belongs to: the order of that number, with that parcel, with that product; null when
 *                it is none of this customer's
 */
public record RecognizedEntity(Kind kind, int start, int end, String text, String value, @Nullable String orderId) {

    /** What can be named. */
    public enum Kind { ORDER_NUMBER, TRACKING_NUMBER, PRODUCT, MONEY, QUANTITY, DATE, PHONE, COUPON, ADDRESS }

    /** One that is linked to no order. */
    public RecognizedEntity(Kind kind, int start, int end, String text, String value) {
        this(kind, start, end, text, value, null);
    }
}
