package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What texts assert about the customer's order, held against the facts: a script that says "it has not shipped yet" must not be
 * shown for a parcel on its way. Conditions («如果还没发货», "if it hasn't shipped") assert nothing. Stateless.
 */
final class Claims {

    private record Claim(Pattern words, Predicate<ShopFacts> holds) {
    }

    private static final Pattern CONDITION = Pattern.compile(
            "(?:如果|要是|假如|若|趁|只要|的话|之前|才能|是否|有没有|\\bif\\b|\\bwhen\\b|\\bunless\\b|\\bbefore\\b|\\bonce\\b|\\bwhether\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?;；]+");

    private static final List<Claim> CLAIMS = List.of(
            claim("价保期内|还在 ?\\d+ ?天内|可以退您差价|为您申请退差|less than \\d+ days ago|still (?:within|covered by) price protection",
                    facts -> facts.protectedUntil(null).map(until -> !facts.now().isAfter(until)).orElse(true)),
            claim("价保截止时间是.*已经过了|超过(?:了)?价保|价保(?:期)?已(?:经)?过|price protection for this order ended",
                    facts -> facts.protectedUntil(null).map(until -> facts.now().isAfter(until)).orElse(false)),
            claim("大促期间付款的|paid during a big promotion", ShopFacts::paidInBigPromotion),
            claim("退货(?:期|截止).{0,20}已经过|已经超过.{0,6}天.{0,6}退|return period .{0,20}ended",
                    facts -> facts.returnableUntil().map(until -> facts.today().isAfter(until)).orElse(false)),
            claim("差价超过了? ?\\d+ ?元", facts -> new SlotValues(facts, Language.ZH, null).difference()
                    .flatMap(d -> facts.agentAmount().map(limit -> d.amount().compareTo(limit) > 0)).orElse(false)),
            claim("^(?:.*[，,])?\\s*(?:订单|您这单|这单)?(?:目前|现在)?还没(?:有)?(?:发货|发出)[，,。]|it (?:hasn't|has not) shipped yet",
                    facts -> facts.order().isEmpty() || facts.isWaitingForShipment()),
            claim("(?:您的?)?(?:包裹|订单|这单)已经?(?:发货|发出|在路上)|it has already (?:been )?shipped|already on its way",
                    facts -> facts.order().isEmpty() || facts.isShipped()),
            claim("您是黑金会员|as a black(?: tier)? member", facts -> facts.tier() == Tier.BLACK),
            claim("您是金卡会员|as a gold(?: tier)? member", facts -> facts.tier() == Tier.GOLD),
            claim("您?这单确实过了发货时间|we promised to ship sooner", facts -> facts.isWaitingForShipment() && facts.order().map(Order::paidAt)
                    .map(at -> at.plus(Duration.ofHours(24)).isBefore(facts.now())).orElse(false)));

    private Claims() {
    }

    /** @param text with its slots open or filled */
    static boolean contradict(String text, ShopFacts facts) {
        var sentences = SENTENCE.matcher(text).results().map(m -> m.group() + "。").toList();
        return CLAIMS.stream().anyMatch(claim -> sentences.stream()
                .anyMatch(s -> claim.words.matcher(s).find() && !CONDITION.matcher(s).find() && !claim.holds.test(facts)));
    }

    private static Claim claim(String words, Predicate<ShopFacts> holds) {
        return new Claim(Pattern.compile(words, Pattern.CASE_INSENSITIVE), holds);
    }
}
