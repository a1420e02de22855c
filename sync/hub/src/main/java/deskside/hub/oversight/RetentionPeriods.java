package deskside.hub.oversight;

import java.time.Duration;

/**
 * How long personal data are kept.
 *
 * @param conversations from the last message of a closed conversation until its words are redacted
 * @param addresses     from an order until its address, note and parcels are taken out
 */
public record RetentionPeriods(Duration conversations, Duration addresses) {

    /** Three years, as long as records of a sale in e-commerce must be kept at least (电子商务法 §31). */
    public static final RetentionPeriods STANDARD = new RetentionPeriods(Duration.ofDays(1_096), Duration.ofDays(1_096));

    public RetentionPeriods {
        if (!conversations.isPositive() || !addresses.isPositive()) {
            throw new IllegalArgumentException("A period for which data are kept must be at least a day");
        }
    }
}
