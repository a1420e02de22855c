package deskside.assist.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days as people name them, seen from one day. Immutable. */
record Calendar(LocalDate today) {

    /** Lunar days by the published calendar of the Purple Mountain Observatory: 春节, 端午, 七夕, 中秋 of a year. */
    private static final Map<Integer, List<String>> LUNAR = Map.of(
            2025, List.of("2025-01-29", "2025-05-31", "2025-08-29", "2025-10-06"), 2026, List.of("2026-02-17", "2026-06-19", "2026-08-19", "2026-09-25"),
            2027, List.of("2027-02-06", "2027-06-09", "2027-08-08", "2027-09-15"), 2028, List.of("2028-01-26", "2028-05-28", "2028-08-26", "2028-10-03"));

    Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // 13月40日 is no day: nothing was named.
            return Optional.empty();
        }
    }

    /** Of the year that brings it nearest. */
    Optional<LocalDate> nearest(int month, int day) {
        return nearest(IntStream.rangeClosed(-1, 1).mapToObj(years -> date(today.getYear() + years, month, day)).flatMap(Optional::stream));
    }

    /** 18号: of the month that brings it nearest. */
    Optional<LocalDate> nearestDay(int day) {
        return nearest(IntStream.rangeClosed(-1, 1).mapToObj(today::plusMonths)
                .map(month -> date(month.getYear(), month.getMonthValue(), day)).flatMap(Optional::stream));
    }

    private Optional<LocalDate> nearest(Stream<LocalDate> days) {
        return days.min((a, b) -> Long.compare(Math.abs(a.toEpochDay() - today.toEpochDay()), Math.abs(b.toEpochDay() - today.toEpochDay())));
    }

    /** @param weeks 0: this week, which begins on Monday */
    LocalDate weekday(int weeks, DayOfWeek day) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks).plusDays(day.getValue() - 1L);
    }

    Period week(int weeks) {
        return new Period(weekday(weeks, DayOfWeek.MONDAY), weekday(weeks, DayOfWeek.SUNDAY));
    }

    Period weekend(int weeks) {
        return new Period(weekday(weeks, DayOfWeek.SATURDAY), weekday(weeks, DayOfWeek.SUNDAY));
    }

    YearMonth month(int months) {
        return YearMonth.from(today).plusMonths(months);
    }

    /** 10月份: of the year that brings it nearest. */
    Optional<YearMonth> nearestMonth(int month) {
        return nearest(month, 15).map(YearMonth::from);
    }

    static Period whole(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The shops' days and the holidays; the first day of those that last longer. */
    Optional<LocalDate> festival(String name) {
        return switch (name) {
            case "双十一", "双11", "双十壹", "DOUBLE 11", "DOUBLE ELEVEN", "SINGLES' DAY", "SINGLES DAY", "SINGLE'S DAY" -> nearest(11, 11);
            case "双十二", "双12", "DOUBLE 12", "DOUBLE TWELVE" -> nearest(12, 12);
            case "618", "六一八" -> nearest(6, 18);
            case "元旦", "NEW YEAR'S DAY" -> nearest(1, 1);
            case "情人节", "VALENTINE'S DAY" -> nearest(2, 14);
            case "三八", "女神节", "妇女节" -> nearest(3, 8);
            case "五一", "劳动节" -> nearest(5, 1);
            case "儿童节" -> nearest(6, 1);
            case "国庆", "十一", "十一假期", "十一黄金周", "NATIONAL DAY" -> nearest(10, 1);
            case "平安夜", "CHRISTMAS EVE" -> nearest(12, 24);
            case "圣诞", "CHRISTMAS" -> nearest(12, 25);
            case "黑五", "黑色星期五", "BLACK FRIDAY" -> Optional.of(LocalDate.of(today.getYear(), 11, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)).plusDays(1));
            case "春节", "过年", "大年初一", "SPRING FESTIVAL", "CHINESE NEW YEAR" -> lunar(0);
            case "除夕" -> lunar(0).map(day -> day.minusDays(1));
            case "端午" -> lunar(1);
            case "七夕" -> lunar(2);
            case "中秋", "MID-AUTUMN" -> lunar(3);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> lunar(int which) {
        return nearest(IntStream.rangeClosed(-1, 1).mapToObj(years -> LUNAR.getOrDefault(today.getYear() + years, List.of()))
                .filter(days -> !days.isEmpty()).map(days -> LocalDate.parse(days.get(which))));
    }
}
