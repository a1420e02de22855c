package deskside.domain.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** By when the next thing should have happened to a case. Only the term for handing a parcel in ends a case; all others are for people to see. */
public final class CaseTerms {

    /** A customer waits in the chat meanwhile. */
    public static final Duration APPROVAL = Duration.ofHours(1);
    /** As long as the usual period for returns; then the code is void. */
    public static final Duration PARCEL = Duration.ofDays(7);
    /** The farthest regions take eight days (the demo shop's SH-CAR §2). */
    public static final Duration TRANSIT = Duration.ofDays(10);
    public static final Duration INSPECTION = Duration.ofHours(48);
    /** RF-48H §1 of the demo shop: the refund starts within 48 hours after the check. */
    public static final Duration REFUND = Duration.ofHours(48);
    public static final Duration RESEND = Duration.ofHours(24);
    /** To talk to a customer whose goods were not accepted. */
    public static final Duration ANSWER = Duration.ofHours(24);

    private CaseTerms() {
    }

    /** @param since when the case came into that state; empty for one that has ended */
    public static Optional<Instant> due(CaseState state, Instant since) {
        return switch (state) {
            case AWAITING_APPROVAL -> Optional.of(since.plus(APPROVAL));
            case AWAITING_PARCEL -> Optional.of(since.plus(PARCEL));
            case PARCEL_UNDERWAY -> Optional.of(since.plus(TRANSIT));
            case INSPECTING -> Optional.of(since.plus(INSPECTION));
            case REFUND_DUE -> Optional.of(since.plus(REFUND));
            case RESEND_DUE -> Optional.of(since.plus(RESEND));
            case GOODS_REFUSED -> Optional.of(since.plus(ANSWER));
            case DONE, DECLINED, WITHDRAWN, LAPSED, SENT_BACK -> Optional.empty();
        };
    }
}
