package deskside.domain.assist;

/**
 * Something named in a message.
 *
 * @param start first UTF-16 unit of it in the message, inclusive; {@code end} exclusive
 * @param value the normalised form: digits of a number, ISO date, SKU, plain decimal for money
 */
public record RecognizedEntity(Kind kind, int start, int end, String text, String value) {

    /** What can be named. */
    public enum Kind { ORDER_NUMBER, TRACKING_NUMBER, PRODUCT, MONEY, QUANTITY, DATE, PHONE, COUPON }
}
