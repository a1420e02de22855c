package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskFacts.Allowed;
import deskside.domain.assist.RiskFacts.Limit;
import deskside.domain.assist.RiskVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a promise against the policies. What no policy gives may not be promised. */
final class PromiseLimits {

    private final RiskFacts facts;

    private static final List<Limit> WARRANTIES = List.of(Limit.WARRANTY_MONTHS, Limit.WARRANTY_ROBOT_MONTHS, Limit.WARRANTY_LOCK_MONTHS,
            Limit.WARRANTY_MOTOR_MONTHS);

    PromiseLimits(RiskFacts facts) {
        this.facts = facts;
    }

    Optional<Breach> breach(Promise promise, Scene scene) {
        if (promise.sum() != null) {
            return amount(promise, promise.sum(), scene);
        }
        return switch (promise.thing()) {
            case REFUND, ARRIVAL -> refund(promise, scene);
            case DELIVERY -> delivery(promise, scene);
            case SHIPPING -> shipping(promise, scene);
            case INVOICE -> !scene.has(Mark.VAT) ? Optional.empty() : atLeast(promise, scene, Limit.VAT_INVOICE_DAYS, "invoice", BigDecimal.valueOf(24), PromiseTexts::invoice);
            case WARRANTY -> isPublishedWarranty(promise, scene) ? Optional.empty()
                    : atMost(promise, warrantyLimit(scene), "warranty", MONTH, PromiseTexts::warranty);
            case RETURN -> atMost(promise, Limit.RETURN_DAYS, "return", DAY, PromiseTexts::returns);
            case EXCHANGE -> atMost(promise, Limit.EXCHANGE_DAYS, "exchange", DAY, PromiseTexts::exchange);
            case PRICE -> atMost(promise, scene.has(Mark.PROMOTION) ? Limit.PRICE_PROMOTION_DAYS : Limit.PRICE_DAYS, "price-days", DAY,
                    PromiseTexts::priceDays);
            case VISIT -> visit(promise, scene);
            default -> Optional.empty();
        };
    }

    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    /** Thirty days, as {@link Period} counts. */
    private static final BigDecimal MONTH = BigDecimal.valueOf(30 * 24);

    private Optional<Breach> refund(Promise promise, Scene scene) {
        var near = promise.span();
        var guaranteed = scene.isGuaranteed(near);
        var ownAction = scene.hasNear(Mark.OWN_ACTION, near) && !scene.hasNear(Mark.ARRIVAL, near);
        var coupon = scene.hasNear(Mark.COUPON, near) && !scene.has(Mark.REFUND);
        if (scene.has(Mark.BALANCE) || coupon || ownAction && !guaranteed || scene.isHedged(near)) {
            return Optional.empty();
        }
        if (scene.has(Mark.FROZEN)) {
            return atLeast(promise, scene, Limit.FAILED_PAYMENT_HOURS, "refund-time", BigDecimal.ONE, PromiseTexts::frozen);
        }
        if (scene.has(Mark.CHECKED) && !guaranteed && promise.period() != null && promise.period().hours().compareTo(DAY) > 0) {
            return atLeast(promise, scene, Limit.REFUND_CHECK_HOURS, "refund-time", BigDecimal.ONE, PromiseTexts::checked);
        }
        return scene.has(Mark.CARD)
                ? atLeast(promise, scene, Limit.REFUND_CARD_DAYS, "refund-time", DAY, PromiseTexts::refundCard)
                : atLeast(promise, scene, Limit.REFUND_WALLET_DAYS, "refund-time", DAY, PromiseTexts::refundWallet);
    }

    private Optional<Breach> delivery(Promise promise, Scene scene) {
        if (scene.isHedged(promise.span())) {
            return Optional.empty();
        }
        var limit = scene.has(Mark.REMOTE) ? Limit.DELIVERY_REMOTE_DAYS : Limit.DELIVERY_DAYS;
        // Carriers' times are never the shop's to guarantee, however long.
        return scene.isGuaranteed(promise.span())
                ? Optional.of(breach("delivery-time", facts.find(limit).orElse(null), PromiseTexts::delivery))
                : atLeast(promise, scene, limit, "delivery-time", DAY, PromiseTexts::delivery);
    }

    private Optional<Breach> shipping(Promise promise, Scene scene) {
        var ownAction = scene.hasNear(Mark.OWN_ACTION, promise.span()) && !scene.isGuaranteed(promise.span());
        return ownAction || scene.isHedged(promise.span()) ? Optional.empty()
                : atLeast(promise, scene, Limit.SHIP_HOURS, "shipping-time", BigDecimal.ONE, PromiseTexts::shipping);
    }

    private Optional<Breach> visit(Promise promise, Scene scene) {
        var time = promise.period();
        var exact = time != null && (time.clock() || time.hours().signum() >= 0 && time.hours().compareTo(DAY) < 0);
        return exact && !scene.isHedged(promise.span()) && !scene.hasNear(Mark.OWN_ACTION, promise.span())
                ? Optional.of(new Breach("visit-time", RiskVerdict.BLOCK, LocalText.of(""), LocalText.of(""), PromiseTexts.VISIT)) : Optional.empty();
    }

    private Optional<Breach> amount(Promise promise, Sum sum, Scene scene) {
        if (scene.has(Mark.SUPERVISOR) || scene.hasNear(Mark.THRESHOLD, sum.span())) {
            return Optional.empty();
        }
        var price = promise.thing() == Mark.PRICE;
        var allowed = facts.find(price ? Limit.PRICE_AGENT_AMOUNT : Limit.COMPENSATION_AGENT_AMOUNT);
        var cash = !price && scene.has(Mark.CASH);
        var within = allowed.isPresent() && sum.amount().compareTo(allowed.get().value()) <= 0;
        if (within && !cash) {
            return Optional.empty();
        }
        var breach = price ? breach("price-amount", allowed.orElse(null), PromiseTexts::priceAmount)
                : breach("compensation-amount", allowed.orElse(null), PromiseTexts::compensation);
        return Optional.of(new Breach(breach.kind(), RiskVerdict.SECOND_PERSON, breach.allowed(), breach.policy(), breach.replacement()));
    }

    /** Where no goods are named any published term may be meant: the sentence before said of what. */
    private boolean isPublishedWarranty(Promise promise, Scene scene) {
        var time = promise.period();
        return time != null && !scene.has(Mark.OTHER_GOODS) && !scene.has(Mark.SMALL)
                && WARRANTIES.stream().flatMap(limit -> facts.find(limit).stream())
                        .anyMatch(allowed -> time.hours().compareTo(allowed.value().multiply(MONTH)) == 0);
    }

    private Limit warrantyLimit(Scene scene) {
        if (scene.has(Mark.MOTOR)) {
            return Limit.WARRANTY_MOTOR_MONTHS;
        }
        if (scene.has(Mark.LOCK)) {
            return Limit.WARRANTY_LOCK_MONTHS;
        }
        if (scene.has(Mark.ROBOT)) {
            return Limit.WARRANTY_ROBOT_MONTHS;
        }
        return scene.has(Mark.SMALL) ? Limit.WARRANTY_SMALL_MONTHS : Limit.WARRANTY_MONTHS;
    }

    /** The published time is the soonest that may be named. */
    private Optional<Breach> atLeast(Promise promise, Scene scene, Limit limit, String kind, BigDecimal unitHours, Texts texts) {
        var allowed = facts.find(limit);
        var time = promise.period();
        var kept = time == null ? !scene.isGuaranteed(promise.span())
                : !time.clock() && allowed.isPresent() && time.hours().compareTo(allowed.get().value().multiply(unitHours)) >= 0;
        return kept ? Optional.empty() : Optional.of(breach(kind, allowed.orElse(null), texts));
    }

    /** The policy's period is the longest that may be named. */
    private Optional<Breach> atMost(Promise promise, Limit limit, String kind, BigDecimal unitHours, Texts texts) {
        var allowed = facts.find(limit);
        var time = promise.period();
        if (!promise.ever() && (time == null || time.clock() || time.hours().compareTo(BigDecimal.ZERO) == 0)) {
            return Optional.empty();
        }
        var kept = time != null && allowed.isPresent() && time.hours().compareTo(allowed.get().value().multiply(unitHours)) <= 0;
        return kept ? Optional.empty() : Optional.of(breach(kind, allowed.orElse(null), texts));
    }

    private static Breach breach(String kind, @Nullable Allowed allowed, Texts texts) {
        var said = texts.of(allowed == null ? "" : allowed.value().stripTrailingZeros().toPlainString());
        return new Breach(kind, RiskVerdict.BLOCK, allowed == null ? LocalText.of("") : said.allowed(), allowed == null ? LocalText.of("") : allowed.policy(),
                allowed == null ? PromiseTexts.NOTHING : said.replacement());
    }

    /** The words for a limit. */
    interface Texts {

        PromiseTexts.Said of(String limit);
    }
}
