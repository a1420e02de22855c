package deskside.assist.entity;

import static deskside.assist.entity.DateRule.day;
import static deskside.assist.entity.DateRule.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they are named in Chinese. Stateless. */
final class ChineseDates {

    private static final String N = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String DAY_WORD = "[日号]";
    private static final String NOT_A_HOUSE = "(?!楼|线|店|电池|码|仓|机|门|院|房|色|线|字|客服|链接|坑)";
    private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("大前天", -3), Map.entry("前天", -2), Map.entry("前晚", -2), Map.entry("昨天", -1),
            Map.entry("昨日", -1), Map.entry("昨晚", -1), Map.entry("昨儿", -1), Map.entry("昨夜", -1), Map.entry("昨早", -1), Map.entry("今天", 0), Map.entry("今日", 0), Map.entry("今晚", 0),
            Map.entry("今早", 0), Map.entry("今儿", 0), Map.entry("今晨", 0), Map.entry("今夜", 0), Map.entry("明天", 1), Map.entry("明日", 1), Map.entry("明早", 1), Map.entry("明晚", 1),
            Map.entry("明儿", 1), Map.entry("后天", 2), Map.entry("后晚", 2), Map.entry("大后天", 3));
    private static final Map<String, Integer> WHICH = Map.of("上上", -2, "上", -1, "这", 0, "本", 0, "下", 1, "下下", 2, "当", 0, "前", -1);
    /** A day of this week that is over, in a question about what will be: the next one. */
    private static final Pattern FUTURE = Pattern.compile("^.{0,6}(?:能|会|可以|可否|之?前|上门|安装|到货?吗|要用|送到|发得出)");

    private static final Pattern PAST = Pattern.compile("^.{0,5}(?:[买拍订付下囤]的|[买拍订付]了|下的?单|入手)");

    static final List<DateRule> RULES = List.of(
            day("(?<!\\d)(20\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})" + DAY_WORD + "?(?!\\d)", (m, c) -> c.date(n(m, 1), n(m, 2), n(m, 3))),
            period("(?<!\\d)(?:(去年|今年|明年)的?)?" + N + "月份?" + N + "\\s?(?:-|~|到|至)\\s?" + N + DAY_WORD, (m, c, _) -> monthDay(c, m.group(1), n(m, 2), n(m, 3))
                    .flatMap(from -> c.date(from.getYear(), from.getMonthValue(), n(m, 4)).map(to -> new Period(from, to)))),
            day("(?<![\\d个])(?:(去年|今年|明年)的?)?" + N + "月份?" + N + DAY_WORD + "?(?![\\d个])", (m, c) -> monthDay(c, m.group(1), n(m, 2), n(m, 3))),
            day("(上|这|本|下)个?月的?" + N + DAY_WORD, (m, c) -> inMonth(c.month(WHICH.get(m.group(1))), n(m, 2))),
            period("(?<![\\d个])" + N + "月(初|中旬?|底|末)", (m, c, _) -> c.nearestMonth(n(m, 1)).map(month -> Period.of(partOf(month, m.group(2))))),
            period("(上上|上|这|本|下|当)?个?月(初|中旬?|底|末)", (m, c, _) -> Optional.of(Period.of(partOf(c.month(which(m.group(1))), m.group(2))))),
            day("(?:今|本)?年[底末]", (m, c) -> c.date(c.today().getYear(), 12, 31)),
            period("(上上|上|这|本|下)个?月(?![一二三四五六七八九十\\d])", (m, c, _) -> Optional.of(Calendar.whole(c.month(which(m.group(1)))))),
            period("(?<![\\d.个第])" + N + "月份?(?![\\d一二三四五六七八九十初中底末])", (m, c, _) -> monthNumber(m).flatMap(c::nearestMonth).map(Calendar::whole)),
            period("明后[两二]?天|今明[两二]?天|昨今两天", (m, c, _) -> Optional.of(m.group().startsWith("明")
                    ? new Period(c.today().plusDays(1), c.today().plusDays(2))
                    : new Period(c.today().minusDays(m.group().startsWith("昨") ? 1 : 0), c.today().plusDays(m.group().startsWith("今") ? 1 : 0)))),
            day("大前天|大后天|前天|昨天|昨晚|昨日|昨儿|昨夜|昨早|前晚|今天|今日|今晚|今早|今儿|今晨|今夜|明天|明日|明早|明晚|明儿|后天|后晚",
                    (m, c) -> Optional.of(c.today().plusDays(NAMED.get(m.group())))),
            period("(上上|上|这|本|下下|下)?个?(?:周末|双休日?|周六(?:和|跟|、)?周?日)", (m, c, _) -> Optional.of(c.weekend(which(m.group(1))))),
            period("(?<![一二两三四五六七八九十\\d每半几同])(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天])(?!次|回|遍|周年)", ChineseDates::weekday),
            period("(上上|上|这|本|下下|下)个?(?:周|星期|礼拜)", (m, c, _) -> Optional.of(c.week(which(m.group(1))))),
            period("(?:(去年|今年|明年)的?)?(双十一|双11|双十二|双12|(?<![\\d.¥$付价])618(?![\\d元块])|六一八|元旦|情人节|女神节|妇女节|劳动节|(?<![十百千万\\d周期拜])五一(?![码次个件])|儿童节|国庆"
                    + "|十一假期|十一黄金周|(?<=[过到等])十一(?=前|后|$|放假)|平安夜|圣诞|黑五|黑色星期五|春节|过年|大年初一|除夕|端午|七夕|中秋)节?", ChineseDates::festival),
            new DateRule(Pattern.compile("(?<![\\d第前近后过])(半|" + ChineseNumber.PATTERN + ")(天|周|个?星期|个?礼拜|个月|年)(半)?(之?前|以前|之?后|以后)(?!可|的?时间|内|还|就)"), 0, false, ChineseDates::away),
            period("(?<![\\d.¥$V])(1[0-2]|0?[1-9])[./](3[01]|[12]\\d|0?[1-9])\\s?[-~到至]\\s?(?:(1[0-2]|0?[1-9])[./])?(3[01]|[12]\\d|0?[1-9])(?![\\d.元块])", ChineseDates::numeric),
            day("(?<![\\d./:-])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?![\\d./])", (m, c) -> c.nearest(n(m, 1), n(m, 2))),
            new DateRule(Pattern.compile("(?<![\\d.¥$V])((1[0-2]|0?[1-9])[.-](3[01]|[12]\\d|0?[1-9]))(?:" + DAY_WORD + "|(?=[那当下买拍付晚前发签收的]|到(?!\\d)))(?!\\d)"), 1, false,
                    (m, c, _) -> c.nearest(n(m, 2), n(m, 3)).map(Period::of)),
            day("(?<![\\d.¥$])(?:(11)[.](11)|(12)[.](12)|(6)[.](18)|(10)[.](10)|(9)[.](9))(?![\\d.元块%])(?!\\s?(?:[A-Z]|折))", (m, c) -> c.nearest(first(m, 1), first(m, 2))),
            new DateRule(Pattern.compile("(?<![\\d.])(\\d{1,2})\\s?[-~到至]\\s?(\\d{1,2})[号日]" + NOT_A_HOUSE), 0, false,
                    (m, c, _) -> c.nearestDay(n(m, 1)).flatMap(from -> c.date(from.getYear(), from.getMonthValue(), n(m, 2)).map(to -> new Period(from, to)))),
            new DateRule(Pattern.compile("(?<![\\d.第])(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:号|(?<=\\d)日)" + NOT_A_HOUSE), 0, true,
                    (m, c, _) -> c.nearestDay(n(m, 1)).map(Period::of)));

    private ChineseDates() {
    }

    private static int n(MatchResult match, int group) {
        return ChineseNumber.parse(match.group(group)).orElse(0);
    }

    /** Of the alternatives of 11.11 and its like: month in the odd groups, day in the even ones. */
    private static int first(MatchResult match, int group) {
        for (var g = group; g <= match.groupCount(); g += 2) {
            if (match.group(g) != null) {
                return Integer.parseInt(match.group(g));
            }
        }
        return 0;
    }

    private static int which(@Nullable String word) {
        return word == null ? 0 : WHICH.get(word);
    }

    private static Optional<LocalDate> monthDay(Calendar calendar, @Nullable String year, int month, int day) {
        return year == null ? calendar.nearest(month, day) : calendar.date(calendar.today().getYear() + years(year), month, day);
    }

    private static int years(String word) {
        return switch (word) {
            case "去年" -> -1;
            case "明年" -> 1;
            default -> 0;
        };
    }

    private static Optional<LocalDate> inMonth(YearMonth month, int day) {
        return day >= 1 && day <= month.lengthOfMonth() ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    private static LocalDate partOf(YearMonth month, String part) {
        return switch (part) {
            case "初" -> month.atDay(1);
            case "中", "中旬" -> month.atDay(15);
            default -> month.atEndOfMonth();
        };
    }

    /** 10月 is a month; 3月 in 质保3月 may be a length, so one digit needs 月份. */
    private static Optional<Integer> monthNumber(MatchResult match) {
        var month = n(match, 1);
        return month >= 1 && month <= 12 ? Optional.of(month) : Optional.empty();
    }

    private static Optional<Period> weekday(MatchResult match, Calendar calendar, String text) {
        var day = DayOfWeek.of(Math.min("一二三四五六日天".indexOf(match.group(2)), 6) + 1);
        var date = calendar.weekday(which(match.group(1)), day);
        var over = match.group(1) == null && date.isBefore(calendar.today()) && FUTURE.matcher(text.substring(match.end())).find();
        return Optional.of(Period.of(over ? date.plusWeeks(1) : date));
    }

    /** 11.1-11.5, 11/1-5; of 1.5-2 the second number is no later day of that month, so it may be anything. */
    private static Optional<Period> numeric(MatchResult match, Calendar calendar, String text) {
        if (match.group(3) == null && match.group().indexOf('.') >= 0) {
            return Optional.empty();
        }
        return calendar.nearest(n(match, 1), n(match, 2)).flatMap(from -> calendar
                .date(from.getYear(), match.group(3) == null ? from.getMonthValue() : n(match, 3), n(match, 4)).map(to -> new Period(from, to)))
                .filter(period -> !period.to().isBefore(period.from()));
    }

    private static Optional<Period> festival(MatchResult match, Calendar calendar, String text) {
        var day = calendar.festival(match.group(2));
        var past = day.isPresent() && day.get().isAfter(calendar.today()) && PAST.matcher(text.substring(match.end())).find();
        return day.map(d -> match.group(1) != null ? d.withYear(calendar.today().getYear() + years(match.group(1))) : past ? d.minusYears(1) : d)
                .map(Period::of);
    }

    private static Optional<Period> away(MatchResult match, Calendar calendar, String text) {
        var half = match.group(1).equals("半");
        var count = half ? 0 : n(match, 1);
        if (!half && (count == 0 || count > 366)) {
            return Optional.empty();
        }
        var direction = match.group(4).endsWith("前") ? -1L : 1L;
        var today = calendar.today();
        return Optional.of(Period.of(switch (match.group(2)) {
            case "天" -> today.plusDays(direction * count);
            case "年" -> half ? today.plusMonths(6 * direction) : today.plusYears(direction * count);
            case "个月" -> (half ? today : today.plusMonths(direction * count)).plusDays(half || match.group(3) != null ? 15 * direction : 0);
            default -> today.plusWeeks(direction * count);
        }));
    }
}
