package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days, absolute and relative; the value is the ISO date. A day without a year is the one nearest to today. Stateless. */
final class DateEntities {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号號]?(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(\\d{1,2})[号號](?!楼|线|店|电池|码|仓|机|门|院|房)");
    private static final Pattern NAMED_DAY = Pattern.compile("大前天|大后天|前天|昨天|昨晚|昨日|今天|今日|今晚|今早|明天|明日|明早|明晚|后天");
    private static final Pattern WEEKDAY = Pattern.compile("(上上|上|这|本|下|下下)?个?(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern DAYS_AWAY = Pattern.compile("(" + ChineseNumber.PATTERN + ")(天|周|个星期|个月)(之?前|以前|之?后|以后)");
    private static final Pattern FESTIVAL = Pattern.compile("双十一|双11|双十二|双12|(?<!\\d)618(?![\\d元块])|元旦|国庆");
    private static final Pattern EN_NAMED = Pattern.compile("\\b(?:THE DAY BEFORE YESTERDAY|YESTERDAY|TODAY|TONIGHT|THE DAY AFTER TOMORROW|TOMORROW)\\b");
    private static final Pattern EN_WEEKDAY = Pattern.compile(
            "\\b(?:(LAST|THIS|NEXT|ON)\\s+)(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\\b");
    private static final Pattern EN_AGO = Pattern.compile("\\b(\\d{1,3}|A|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN)\\s+(DAY|WEEK|MONTH)S?\\s+AGO\\b");
    private static final Pattern EN_IN = Pattern.compile("\\bIN\\s+(\\d{1,3}|A|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN)\\s+(DAY|WEEK|MONTH)S?\\b");
    private static final String MONTHS = "(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?";
    private static final Pattern EN_MONTH_DAY = Pattern.compile("\\b" + MONTHS + "\\s+(\\d{1,2})(?:ST|ND|RD|TH)?\\b");
    private static final Pattern EN_DAY_MONTH = Pattern.compile("\\b(\\d{1,2})(?:ST|ND|RD|TH)?\\s+(?:OF\\s+)?" + MONTHS + "\\b");
    private static final List<String> MONTH_NAMES = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("大前天", -3), Map.entry("前天", -2), Map.entry("昨天", -1), Map.entry("昨日", -1), Map.entry("昨晚", -1),
            Map.entry("今天", 0), Map.entry("今日", 0), Map.entry("今晚", 0), Map.entry("今早", 0),
            Map.entry("明天", 1), Map.entry("明日", 1), Map.entry("明早", 1), Map.entry("明晚", 1), Map.entry("后天", 2), Map.entry("大后天", 3),
            Map.entry("THE DAY BEFORE YESTERDAY", -2), Map.entry("YESTERDAY", -1), Map.entry("TODAY", 0), Map.entry("TONIGHT", 0),
            Map.entry("TOMORROW", 1), Map.entry("THE DAY AFTER TOMORROW", 2));
    private static final Map<String, Integer> EN_NUMBERS = Map.of("A", 1, "ONE", 1, "TWO", 2, "THREE", 3, "FOUR", 4, "FIVE", 5, "SIX", 6, "SEVEN", 7);

    private DateEntities() {
    }

    static List<RecognizedEntity> find(String text, LocalDate today) {
        var found = new ArrayList<RecognizedEntity>();
        add(found, ISO, text, m -> date(number(m, 1), number(m, 2), number(m, 3)));
        add(found, MONTH_DAY, text, m -> nearest(today, number(m, 1), number(m, 2)));
        add(found, NAMED_DAY, text, m -> named(m, today));
        add(found, EN_NAMED, text, m -> named(m, today));
        add(found, WEEKDAY, text, m -> Optional.of(weekday(today, m.group(1), "一二三四五六日天".indexOf(m.group(2)))));
        add(found, DAYS_AWAY, text, m -> away(today, ChineseNumber.parse(m.group(1)).orElse(0), m.group(2), m.group(3).endsWith("前") ? -1 : 1));
        add(found, FESTIVAL, text, m -> festival(today, m.group()));
        add(found, EN_MONTH_DAY, text, m -> nearest(today, month(m.group(1)), number(m, 2)));
        add(found, EN_DAY_MONTH, text, m -> nearest(today, month(m.group(2)), number(m, 1)));
        add(found, EN_WEEKDAY, text, m -> Optional.of(englishWeekday(today, m.group(1), m.group(2))));
        add(found, EN_AGO, text, m -> away(today, count(m.group(1)), m.group(2), -1));
        add(found, EN_IN, text, m -> away(today, count(m.group(1)), m.group(2), 1));
        add(found, DAY, text, m -> dayOfMonth(today, number(m, 1)));
        return found;
    }

    private static void add(List<RecognizedEntity> found, Pattern pattern, String text, Function<MatchResult, Optional<LocalDate>> date) {
        for (var entity : Finds.all(pattern, text, 0, Kind.DATE, m -> date.apply(m).map(LocalDate::toString))) {
            if (found.stream().noneMatch(f -> f.start() < entity.end() && entity.start() < f.end())) {
                found.add(entity);
            }
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int count(String word) {
        var known = EN_NUMBERS.get(word);
        return known == null ? Integer.parseInt(word) : known;
    }

    private static int month(String name) {
        return MONTH_NAMES.indexOf(name.substring(0, 3)) + 1;
    }

    private static Optional<LocalDate> named(MatchResult match, LocalDate today) {
        return Optional.ofNullable(NAMED.get(match.group())).map(today::plusDays);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // 13月40日 is no day: nothing was named.
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> nearest(LocalDate today, int month, int day) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> date(today.getYear() + years, month, day))
                .flatMap(Optional::stream)
                .min((a, b) -> Long.compare(Math.abs(a.toEpochDay() - today.toEpochDay()), Math.abs(b.toEpochDay() - today.toEpochDay())));
    }

    /** 18号: of the month that brings it nearest. */
    private static Optional<LocalDate> dayOfMonth(LocalDate today, int day) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(months -> today.plusMonths(months))
                .map(month -> date(month.getYear(), month.getMonthValue(), day))
                .flatMap(Optional::stream)
                .min((a, b) -> Long.compare(Math.abs(a.toEpochDay() - today.toEpochDay()), Math.abs(b.toEpochDay() - today.toEpochDay())));
    }

    private static LocalDate weekday(LocalDate today, @Nullable String week, int index) {
        var day = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(Math.min(index, 6));
        return switch (week == null ? "" : week) {
            case "上" -> day.minusWeeks(1);
            case "上上" -> day.minusWeeks(2);
            case "下" -> day.plusWeeks(1);
            case "下下" -> day.plusWeeks(2);
            default -> day;
        };
    }

    /** "last": the one before today; "next": after today; "on", "this": within this week. */
    private static LocalDate englishWeekday(LocalDate today, String which, String name) {
        var day = DayOfWeek.of(List.of("MON", "TUES", "WEDNES", "THURS", "FRI", "SATUR", "SUN").indexOf(name) + 1);
        return switch (which) {
            case "LAST" -> today.with(TemporalAdjusters.previous(day));
            case "NEXT" -> today.with(TemporalAdjusters.next(day));
            default -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(day.getValue() - 1);
        };
    }

    private static Optional<LocalDate> away(LocalDate today, int count, String unit, int direction) {
        return count == 0 ? Optional.empty() : Optional.of(switch (unit) {
            case "周", "个星期", "WEEK" -> today.plusWeeks((long) direction * count);
            case "个月", "MONTH" -> today.plusMonths((long) direction * count);
            default -> today.plusDays((long) direction * count);
        });
    }

    private static Optional<LocalDate> festival(LocalDate today, String name) {
        return switch (name) {
            case "双十一", "双11" -> nearest(today, 11, 11);
            case "双十二", "双12" -> nearest(today, 12, 12);
            case "618" -> nearest(today, 6, 18);
            case "元旦" -> nearest(today, 1, 1);
            default -> nearest(today, 10, 1);
        };
    }
}
