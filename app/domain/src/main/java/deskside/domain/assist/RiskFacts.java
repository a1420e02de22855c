package deskside.domain.assist;

import deskside.domain.LocalText;
import deskside.domain.catalog.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the shop's policies allow to promise. A limit that no valid policy gives is absent, and then nothing of it may be promised. */
public record RiskFacts(Map<Limit, Allowed> limits) {

    public RiskFacts {
        limits = Map.copyOf(limits);
    }

    /** Reads the limits of the policies that are valid on {@code today}. */
    public static RiskFacts of(Collection<Policy> policies, LocalDate today) {
        var limits = new EnumMap<Limit, Allowed>(Limit.class);
        for (var policy : policies) {
            var expired = policy.validTo() != null && policy.validTo().isBefore(today);
            if (expired || policy.validFrom().isAfter(today)) {
                continue;
            }
            for (var limit : Limit.values()) {
                var value = policy.limits().get(limit.key);
                if (value != null && limit.isIn(policy)) {
                    limits.merge(limit, new Allowed(value, policy.title()), limit::choose);
                }
            }
        }
        return new RiskFacts(limits);
    }

    public Optional<Allowed> find(Limit limit) {
        return Optional.ofNullable(limits.get(limit));
    }

    /** A limit and the title of the policy that sets it. */
    public record Allowed(BigDecimal value, LocalText policy) {
    }

    /** The numbers that promises are held against: the policy limit's key within policies of an intent. */
    public enum Limit {
        /** Working days until a refund is in an online wallet. */
        REFUND_WALLET_DAYS("walletDays", "refund.progress", false),
        /** Working days until a refund is on a bank card. */
        REFUND_CARD_DAYS("cardDays", "refund.progress", false),
        /** Hours from the check of the returned goods to the refund. */
        REFUND_CHECK_HOURS("checkHours", "refund.progress", false),
        /** Hours until money frozen or charged twice is back. */
        FAILED_PAYMENT_HOURS("returnHours", "pay.failed", false),
        SHIP_HOURS("hours", "order.ship_time", false),
        /** Upper end of the shortest published delivery range, days. */
        DELIVERY_DAYS("eastDays", "ship.method", false),
        /** The same for remote areas. */
        DELIVERY_REMOTE_DAYS("remoteDays", "ship.method", false),
        WARRANTY_MONTHS("months", "warranty.policy", true),
        WARRANTY_ROBOT_MONTHS("robotMonths", "warranty.policy", true),
        WARRANTY_LOCK_MONTHS("lockMonths", "warranty.policy", true),
        WARRANTY_MOTOR_MONTHS("motorMonths", "warranty.policy", true),
        /** Months for cables, cases, textiles and household goods: the shortest warranty that is not none. */
        WARRANTY_SMALL_MONTHS("months", "warranty.policy", false),
        RETURN_DAYS("days", "return.policy", true),
        EXCHANGE_DAYS("exchangeDays", "exchange.request", true),
        PRICE_DAYS("days", "promo.price_protect", false),
        PRICE_PROMOTION_DAYS("days", "promo.price_protect", true),
        /** What an agent may refund as a price difference alone, in the shop's currency. */
        PRICE_AGENT_AMOUNT("agentAmount", "promo.price_protect", false),
        /** What an agent may give as compensation alone, as a coupon. */
        COMPENSATION_AGENT_AMOUNT("agentAmount", "complaint.service", false),
        VAT_INVOICE_DAYS("workingDays", "invoice.vat", false);

        private final String key;
        private final String intent;
        private final boolean greatest;

        Limit(String key, String intent, boolean greatest) {
            this.key = key;
            this.intent = intent;
            this.greatest = greatest;
        }

        private boolean isIn(Policy policy) {
            var zero = policy.limits().get(key).signum() == 0;
            return !zero && policy.intents().contains(intent);
        }

        private Allowed choose(Allowed one, Allowed other) {
            var difference = other.value().compareTo(one.value());
            return (greatest ? difference > 0 : difference < 0) ? other : one;
        }
    }
}
