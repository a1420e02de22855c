package deskside.assist.risk;

/** What the words of {@code promise-words.tsv} stand for. */
enum Mark {
    REFUND, ARRIVAL, DELIVERY, SHIPPING, INVOICE, WARRANTY, RETURN, EXCHANGE, PRICE, COMPENSATION, VISIT,
    GUARANTEE, HEDGE, PAST, OWN_ACTION,
    NOW, TODAY, TOMORROW, AFTER_TOMORROW, NO_TIME, EVER,
    CARD, BALANCE, FROZEN, CHECKED, REMOTE, ROBOT, LOCK, MOTOR, SMALL, PROMOTION, CASH, COUPON, THRESHOLD, PRESALE, SUPERVISOR, GIVING,
    VAT, NO_THING, OTHER_GOODS;

    /** A thing that can be promised. */
    boolean isThing() {
        return ordinal() <= VISIT.ordinal();
    }
}
