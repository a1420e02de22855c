package deskside.assist.solved;

import deskside.assist.ranking.ShopFacts;
import deskside.assist.ranking.SlotFinder;
import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.catalog.Policy;
import deskside.domain.customer.Customer;
import deskside.domain.privacy.Masking;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent's answer as it can be said to another customer: facts of the order are slots. Many answers cannot: those that report what was done,
 * name a day, or state an amount that no policy, promotion or price of the shop knows. Stateless.
 */
final class GeneralAnswer {

    private static final int SHORTEST_ZH = 10;
    private static final int SHORTEST_EN = 30;
    /** What fits on a card. */
    private static final int LONGEST = 400;
    /** Order, tracking and phone numbers. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d*-]{6,}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2} ?月 ?\\d{1,2} ?[日号]|\\d{4}[-/年]\\d{1,2}|\\d{1,2}[:：]\\d{2}|今天|明天|昨天|后天|今晚|今早|明早|大后天"
            + "|(?:这|上|下|本)?(?:周|星期|礼拜)[一二三四五六日天]|\\b(?:today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
            + "|\\b\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b", Pattern.CASE_INSENSITIVE);
    /** What was done or seen in this one conversation. */
    private static final Pattern DONE = Pattern.compile("(?:已经?|刚刚?|刚才|这就|正在)(?:给|为|帮|替)?您?(?:申请|登记|安排|提交|备注|取消|修改|改好|退|补|催|联系|反馈|升级|转|发)"
            + "|(?:给|为|帮|替)您(?:申请|登记|安排|提交|备注|取消|修改|催|反馈|转接|核实|查)|(?:我|这边)(?:看|查|核实)(?:到|了|过)|(?:看|查)到您|您这[单个]|您的(?:订单|包裹|快递)(?:已|现在|目前|正|显示|到)|稍等"
            + "|\\bi(?:'ve| have| am|'m|'ll| will)\\b|\\bwe(?:'ve| have) (?:just|now|already)\\b|\\byour (?:order|parcel|refund|case) (?:is|was|has|will)\\b|\\b(?:one moment|just a (?:moment|second)|hold on)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT_END = Pattern.compile("[。！!；;.]|[^?？。！!；;.]$");

    private GeneralAnswer() {
    }

    /** Empty when it suits this one customer only. */
    static Optional<String> of(String text, Language language, ShopFacts facts) {
        var said = text.strip();
        if (said.length() < (language == Language.ZH ? SHORTEST_ZH : SHORTEST_EN) || said.length() > LONGEST || !STATEMENT_END.matcher(said).find()) {
            return Optional.empty();
        }
        var found = SlotFinder.find(said, language, facts);
        var personal = LONG_NUMBER.matcher(found).find() || !masking(facts.snapshot().customer()).text(found).equals(found);
        if (personal || DAY.matcher(found).find() || DONE.matcher(found).find() || !statesKnownAmounts(found, facts.snapshot())) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    static Masking.OfCustomer masking(@Nullable Customer customer) {
        return customer == null ? Masking.ofAnybody() : Masking.of(customer);
    }

    private static boolean statesKnownAmounts(String text, AssistSnapshot snapshot) {
        var amounts = SlotFinder.amounts(text);
        if (amounts.isEmpty()) {
            return true;
        }
        var known = knownAmounts(snapshot);
        return amounts.stream().map(BigDecimal::stripTrailingZeros).allMatch(known::contains);
    }

    private static Set<BigDecimal> knownAmounts(AssistSnapshot snapshot) {
        var known = new HashSet<BigDecimal>();
        for (var policy : snapshot.policies()) {
            texts(policy).flatMap(text -> SlotFinder.amounts(text).stream()).forEach(amount -> known.add(amount.stripTrailingZeros()));
            policy.limits().values().forEach(limit -> known.add(limit.stripTrailingZeros()));
        }
        for (var promotion : snapshot.promotions()) {
            known.add(promotion.value().stripTrailingZeros());
            Optional.ofNullable(promotion.threshold()).map(BigDecimal::stripTrailingZeros).ifPresent(known::add);
        }
        snapshot.products().values().stream().flatMap(product -> Stream.of(product.price(), product.listPrice()))
                .map(Money::amount).map(BigDecimal::stripTrailingZeros).forEach(known::add);
        return known;
    }

    private static Stream<String> texts(Policy policy) {
        return Stream.concat(Stream.of(policy.answer().zh(), policy.answer().en()),
                policy.clauses().stream().flatMap(clause -> Stream.of(clause.text().zh(), clause.text().en())));
    }
}
