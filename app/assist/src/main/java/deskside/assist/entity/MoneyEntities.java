package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money: with a currency (¥479, 三块五, 20 bucks), as people say them (两千五, 1.2k), or as bare numbers beside words of price
 * and payment (付了599, 满399减50). The value is a plain decimal; the currency is the shop's unless a symbol says otherwise. Stateless.
 */
final class MoneyEntities {

    private static final String DECIMAL = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?)";
    private static final String ZH = "[零〇一二两三四五六七八九十百千万]";
    private static final Map<String, BigDecimal> SCALES = Map.of("K", new BigDecimal(1000), "千", new BigDecimal(1000), "W", new BigDecimal(10_000),
            "万", new BigDecimal(10_000));
    /** What follows a number that is no price: pieces, times, lengths, shares. */
    private static final String NO_UNIT = "(?![A-Z]|[.,:/-]?\\d)(?!\\s?[%％折倍个個件台盒只瓶套包条双部箱袋支把张份床副口根次遍天日号月年小分秒周星期层楼米毫升瓦克斤公里度兆人名位家页字步键片寸岁代版路集码级档成项种款期点])"
            + "(?!\\s(?:DAY|HOUR|MINUTE|WEEK|MONTH|YEAR|PIECE|UNIT|PC|SET|TIME|STAR|PERCENT|OF|WATT|LIT|INCH|KG|PEOPLE|ML|CM)S?\\b)";

    private static final Pattern SYMBOL_FIRST = Pattern.compile("(?:¥|RMB|CNY|US\\$|\\$|€|£)\\s*(" + DECIMAL + ")(?![.,]?\\d)(?:\\s?([KW万千])(?![A-Z]))?");
    private static final Pattern UNIT_LAST = Pattern.compile("(?<![\\d.A-Z])(" + DECIMAL + ")\\s?([KW万千])?\\s?[多来几]?\\s?"
            + "(?:元|块钱?(?![电屏手地抹毛布板])|人民币|大洋|刀(?!具)|RMB\\b|CNY\\b|YUANS?\\b|KUAI\\b|BUCKS?\\b|DOLLARS?\\b|USD\\b|QUID\\b|¥)(?:(\\d)(?!\\d)毛?|([一二三四五六七八九半])毛?)?钱?");
    /** The lower end of 500-800元, 预算500到800. */
    private static final Pattern RANGE = Pattern.compile("(?<![\\d.-])(" + DECIMAL + ")(?=\\s?(?:-|~|到|至)\\s?" + DECIMAL + "\\s?(?:元|块|YUAN|RMB))"
            + "|(?<=价位|预算|价格|区间)在?(" + DECIMAL + ")(?=\\s?(?:-|~|到|至)\\s?\\d)");
    private static final Pattern RANGE_END = Pattern.compile("(?<=价位|预算|价格|区间)在?" + DECIMAL + "\\s?(?:-|~|到|至)\\s?(" + DECIMAL + ")" + NO_UNIT);
    /** 3百, 1千5. */
    private static final Pattern MIXED = Pattern.compile("(?<![\\d.])(\\d)([百千万])(\\d)?(?:块钱?|元)?" + NO_UNIT);
    private static final Pattern JIAO = Pattern.compile("(?<![\\d.])([\\d一二两三四五六七八九])[毛角](?:钱)?(?![\\u4e00-\\u9fff&&[^的了都也不]])");
    private static final Pattern CHINESE = Pattern.compile(
            "((?<!" + ZH + "|[第\\d])" + ZH + "{1,9})[多来几]?(?:元|块钱|块(?![儿电屏手地抹毛布板])|大洋)(?:([一二三四五六七八九半])(?![个十百])[毛角]?|零([五六七八九一二三四]))?钱?");
    /** 两千五, 六百九十九: a round hundred at least. */
    private static final Pattern SPOKEN = Pattern.compile("(?<![第一二两三四五六七八九十百千万几])([一二两三四五六七八九]" + ZH + "*[百千万]" + ZH + "*)[多来]?(?!\\s?[度分])" + NO_UNIT);
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.A-Z])(\\d{1,3}(?:\\.\\d{1,2})?)\\s?([KW])(?![A-Z0-9])");
    private static final Pattern NEAR_PRICE = Pattern.compile("[价钱预算付花贵值]|左右|以内|以下|上下|便宜|BUDGET|PRICE|COST|PAID|UNDER|AROUND|ABOUT");
    private static final Pattern AFTER_WORD = Pattern.compile("(?:价格?|价位|价钱|售价|标价|到手|券后|只?付款?|付了|实付|花了?|花费|卖|仅售|仅|只要|才要?|只卖|就卖|便宜|降了?到?|降价|涨了?到?|涨价|[立直再]?减|满|返现?|退款?|扣款?|补偿?|补"
            + "|现在|变成?|从|找我|报|标|显示|就要|目前|原来|当时|[多少]收|优惠|抵扣?|省|贵|余额|(?:定金|订金|押金)(?:[交付]了?)?|尾款|运费|邮费|服务费|安装费|手续费|预算|不到|低于|超过|高于|金额|总共|一共|合计|共计|差额?|差价|赔偿?|赔|亏|罚)"
            + "(?:是|为|的|我|你|了|个|掉|到|成|才|就|要|要了|了我|给我|过|至|出|:|大概|大约|差不多|不到|将近){0,3}\\s?(" + DECIMAL + ")" + NO_UNIT);
    private static final Pattern CHINESE_AFTER_WORD = Pattern.compile("(?:价|付了?|花了?|卖|便宜了?|降了?|涨了?|减|满|返|退了?|扣了?|补了?|收了?|优惠了?|抵|省了?|贵了?|差|差价|赔了?|找)(?:我|个|到|成|才|给我){0,2}"
            + "([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]?百)(?!" + ZH + ")" + NO_UNIT);
    private static final Pattern BEFORE_WORD = Pattern.compile("(?<![\\d.:A-Z-])(" + DECIMAL + ")\\s?(?:包邮|买的|拍的|拿下|入手|的价|左右|出头|上下|以内|以下|太贵|有点贵|贵了|划算|值[吗不]|能不能少|能少|能便宜|可以少|起步|一[台个件套只箱]|变成?|降到|涨到|就卖|这个价|那个价)");
    private static final Pattern ENGLISH_AFTER_WORD = Pattern.compile("\\b(?:PAID|PAY|PAYING|COSTS?|PRICED?(?: IS| WAS)?(?: AT)?|FOR|AT|REFUND(?:ED)?(?: OF| ME)?|CHARGED?(?: ME)?|SPENT|SAVED?|DEDUCTED|BELOW|UNDER|OVER|ABOVE"
            + "|DROPPED(?: FROM| TO| BY)?|WAS|TOTAL(?: OF| IS| WAS)?|BUDGET(?: OF| IS)?|FROM|TO|ONLY|NOW|NOW IT'S|IT'S|DEPOSIT OF|COST ME|PAY ME|GIVE ME|DO|OWE ME)\\s(" + DECIMAL + ")(?![.,]?\\d)" + NO_UNIT);
    /** "and 39 now", "1299 originally": a price that has changed. */
    private static final Pattern ENGLISH_BEFORE_WORD = Pattern.compile("(?<![\\w.,-])(" + DECIMAL + ")\\s(?:NOW|ORIGINALLY|BEFORE THAT|ALTOGETHER|IN TOTAL)\\b");
    /** A bare number from here on is hardly a price in this shop, rather a code. */
    private static final BigDecimal MOST_BARE = new BigDecimal(100_000);
    private static final Pattern CLEAR_PRICE = Pattern.compile("^(?:PA|COST|PRICE|REFUND|CHARGE|SPENT|DEDUCT|BUDGET|DEPOSIT|DROPPED|OVER|UNDER|ABOVE|BELOW)");
    private static final Pattern ENGLISH_OFF = Pattern.compile("(?<![\\d.])(" + DECIMAL + ")\\s(?:OFF|DISCOUNT|CHEAPER|REFUND)\\b");
    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b(" + EnglishNumber.WORDS + ")\\s(?:YUAN|BUCKS?|DOLLARS?|RMB|KUAI|QUID)\\b");

    private MoneyEntities() {
    }

    static List<RecognizedEntity> find(String text, Signs signs) {
        var found = new ArrayList<RecognizedEntity>();
        if (signs.digits()) {
            add(found, SYMBOL_FIRST, text, 0, m -> scaled(m.group(1), m.group(2)));
            add(found, UNIT_LAST, text, 0, MoneyEntities::withUnit);
        }
        if (signs.chineseNumbers()) {
            add(found, CHINESE, text, 0, MoneyEntities::chinese);
        }
        if (signs.chineseNumbers() || signs.digits()) {
            add(found, JIAO, text, 0, m -> number(m.group(1)).map(n -> n.movePointLeft(1)));
        }
        if (signs.digits() && signs.han()) {
            add(found, RANGE, text, 1, m -> decimalOf(m.group(1)));
            add(found, RANGE, text, 2, m -> decimalOf(m.group(2)));
            add(found, RANGE_END, text, 1, m -> decimalOf(m.group(1)));
            add(found, MIXED, text, 0, MoneyEntities::mixed);
            add(found, AFTER_WORD, text, 1, m -> decimalOf(m.group(1)).filter(n -> m.group(1).length() > 1 && n.compareTo(MOST_BARE) < 0));
            add(found, BEFORE_WORD, text, 1, m -> decimalOf(m.group(1)));
        }
        if (signs.digits() && signs.latin()) {
            add(found, THOUSANDS, text, 0, m -> thousands(text, m));
            add(found, ENGLISH_OFF, text, 1, m -> decimalOf(m.group(1)));
            add(found, ENGLISH_BEFORE_WORD, text, 1, m -> decimalOf(m.group(1)).filter(n -> m.group(1).length() > 1 && n.compareTo(MOST_BARE) < 0));
            add(found, ENGLISH_AFTER_WORD, text, 1, m -> decimalOf(m.group(1)).filter(n -> m.group(1).length() > (CLEAR_PRICE.matcher(m.group()).find() ? 1 : 2)));
        }
        if (signs.chineseNumbers()) {
            add(found, SPOKEN, text, 1, m -> number(m.group(1)).filter(n -> n.compareTo(new BigDecimal(100)) >= 0));
            add(found, CHINESE_AFTER_WORD, text, 1, m -> number(m.group(1)));
        }
        if (signs.latin()) {
            add(found, ENGLISH_WORDS, text, 0, m -> words(m.group(1)));
        }
        return found;
    }

    private interface Value {
        Optional<BigDecimal> of(MatchResult match);
    }

    private static void add(List<RecognizedEntity> found, Pattern pattern, String text, int span, Value value) {
        Finds.addNew(found, Finds.all(pattern, text, span, Kind.MONEY, m -> value.of(m).map(MoneyEntities::plain)));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> decimalOf(String text) {
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    private static Optional<BigDecimal> scaled(String text, @Nullable String scale) {
        return decimalOf(text).map(n -> scale == null ? n : n.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE)));
    }

    private static Optional<BigDecimal> mixed(MatchResult match) {
        var unit = switch (match.group(2)) {
            case "百" -> 100;
            case "千" -> 1000;
            default -> 10_000;
        };
        var rest = match.group(3) == null ? 0 : Integer.parseInt(match.group(3)) * unit / 10;
        return Optional.of(BigDecimal.valueOf((long) Integer.parseInt(match.group(1)) * unit + rest));
    }

    /** 3块5, 3块五: and five tenths. */
    private static Optional<BigDecimal> withUnit(MatchResult match) {
        var tenths = match.group(3) != null ? match.group(3) : match.group(4);
        return scaled(match.group(1), match.group(2)).map(n -> n.add(tenth(tenths)));
    }

    private static Optional<BigDecimal> chinese(MatchResult match) {
        var cents = match.group(3) == null ? BigDecimal.ZERO : tenth(match.group(3)).movePointLeft(1);
        return number(match.group(1)).map(n -> n.add(tenth(match.group(2))).add(cents));
    }

    private static BigDecimal tenth(@Nullable String digit) {
        if (digit == null) {
            return BigDecimal.ZERO;
        }
        return digit.equals("半") ? new BigDecimal("0.5") : number(digit).orElse(BigDecimal.ZERO).movePointLeft(1);
    }

    private static Optional<BigDecimal> number(String text) {
        var value = ChineseNumber.parse(text);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
    }

    private static Optional<BigDecimal> words(String text) {
        var value = EnglishNumber.parse(text);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
    }

    /** 1.2k is money by itself; 4K is a picture and 65W a charger unless a price is spoken of. */
    private static Optional<BigDecimal> thousands(String text, MatchResult match) {
        var near = text.substring(Math.max(0, match.start() - 8), Math.min(text.length(), match.end() + 3));
        var fraction = match.group(1).indexOf('.') > 0 && match.group(2).equals("K");
        return fraction || NEAR_PRICE.matcher(near).find() && !(match.group(2).equals("W") && match.group(1).length() > 1)
                ? scaled(match.group(1), match.group(2)) : Optional.empty();
    }
}
