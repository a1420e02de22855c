package deskside.assist.ranking;

import deskside.assist.recent.Recent;
import deskside.domain.Language;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What texts assert about the customer's order, held against the facts: a script that says "it has not shipped yet" must not be
 * shown for a parcel on its way. Conditions («如果还没发货», "if it hasn't shipped") assert nothing. What the texts read last assert is remembered, because
 * the same sources come up with every message; safe for all threads.
 */
final class Claims {

    /** @param signs lower case; a text without any of them is not looked at further, which is ten times as fast */
    private record Claim(List<String> signs, Pattern words, Predicate<ShopFacts> holds) {

        boolean mayBeIn(String lowerCase) {
            return signs.stream().anyMatch(lowerCase::contains);
        }
    }

    private static final Pattern CONDITION = Pattern.compile(
            "(?:如果|要是|假如|若|趁|只要|的话|之前|才能|是否|有没有|\\bif\\b|\\bwhen\\b|\\bunless\\b|\\bbefore\\b|\\bonce\\b|\\bwhether\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?;；]+");

    private static final List<Claim> CLAIMS = List.of(
            claim(List.of("价保期内", "还在", "退您差价", "申请退差", "days ago", "price protection"),
                    "价保期内|还在 ?\\d+ ?天内|可以退您差价|为您申请退差|less than \\d+ days ago|still (?:within|covered by) price protection",
                    facts -> facts.protectedUntil(null).map(until -> !facts.now().isAfter(until)).orElse(true)),
            claim(List.of("价保", "price protection"),
                    "价保截止时间是.*已经过了|超过(?:了)?价保|价保(?:期)?已(?:经)?过|price protection for this order ended",
                    facts -> facts.protectedUntil(null).map(until -> facts.now().isAfter(until)).orElse(false)),
            claim(List.of("大促期间付款的", "big promotion"),
                    "大促期间付款的|paid during a big promotion", ShopFacts::paidInBigPromotion),
            claim(List.of("已经过", "是过了", "已经超过", "return period"),
                    "已经过了 ?\\d+ ?天无理由|无理由退货的时间是过了|退货(?:期|截止).{0,20}已经过|已经超过.{0,6}天.{0,6}退|return period .{0,20}ended",
                    facts -> facts.returnableUntil().map(until -> facts.today().isAfter(until)).orElse(false)),
            claim(List.of("差价超过"),
                    "差价超过了? ?\\d+ ?元", facts -> new SlotValues(facts, Language.ZH, null).difference()
                    .flatMap(d -> facts.agentAmount().map(limit -> d.amount().compareTo(limit) > 0)).orElse(false)),
            claim(List.of("还没", "shipped yet"),
                    "^(?:.*[，,])?\\s*(?:订单|您这单|这单)?(?:目前|现在)?还没(?:有)?(?:发货|发出)[，,。]|it (?:hasn't|has not) shipped yet",
                    facts -> facts.order().isEmpty() || facts.isWaitingForShipment()),
            claim(List.of("已", "already"),
                    "(?:您的?)?(?:包裹|订单|这单)已经?(?:发货|发出|在路上)|it has already (?:been )?shipped|already on its way",
                    facts -> facts.order().isEmpty() || facts.isShipped()),
            claim(List.of("过了保修期", "warranty"),
                    "(?:已经|是)过了保修期|out of warranty|warranty has (?:ended|expired)", facts -> facts.warrantyUntil()
                    .map(until -> facts.today().isAfter(until)).orElse(false)),
            claim(List.of("还在保", "under warranty"),
                    "还在保(?:内|修期)|still under warranty", facts -> facts.warrantyUntil()
                    .map(until -> !facts.today().isAfter(until)).orElse(true)),
            claim(List.of("分开发的", "还在路上"),
                    "您这单是分开发的|另一件还在路上", facts -> facts.order().map(o -> o.shipments().size() > 1).orElse(false)),
            claim(List.of("黑金会员", "as a black"),
                    "您是黑金会员|as a black(?: tier)? member", facts -> facts.tier() == Tier.BLACK),
            claim(List.of("金卡会员", "as a gold"),
                    "您是金卡会员|as a gold(?: tier)? member", facts -> facts.tier() == Tier.GOLD),
            claim(List.of("过了发货时间", "ship sooner"),
                    "您?这单确实过了发货时间|we promised to ship sooner", facts -> facts.isWaitingForShipment() && facts.order().map(Order::paidAt)
                    .map(at -> at.plus(Duration.ofHours(24)).isBefore(facts.now())).orElse(false)));

    /** Mostly empty lists; the texts are in memory anyway. */
    private static final Recent<String, List<Claim>> RECENT = new Recent<>(400);

    private Claims() {
    }

    /** @param text with its slots open or filled */
    static boolean contradict(String text, ShopFacts facts) {
        for (var claim : RECENT.get(text, Claims::asserted)) {
            if (!claim.holds.test(facts)) {
                return true;
            }
        }
        return false;
    }

    private static List<Claim> asserted(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        var possible = CLAIMS.stream().filter(claim -> claim.mayBeIn(lowerCase)).toList();
        if (possible.isEmpty()) {
            return List.of();
        }
        var sentences = SENTENCE.matcher(text).results().map(m -> m.group() + "。").filter(sentence -> !CONDITION.matcher(sentence).find()).toList();
        return possible.stream().filter(claim -> sentences.stream().anyMatch(sentence -> claim.words.matcher(sentence).find())).toList();
    }

    private static Claim claim(List<String> signs, String words, Predicate<ShopFacts> holds) {
        return new Claim(signs, Pattern.compile(words, Pattern.CASE_INSENSITIVE), holds);
    }
}
