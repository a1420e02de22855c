package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days and ranges of days, absolute and relative; the value is the ISO date, of a range the first and the last with a slash between. A
 * day without a year is the one nearest to today. Stateless.
 */
final class DateEntities {

    private static final Pattern TO = Pattern.compile("\\s?(?:到|至|-|~|—+|–|TO|UNTIL|TILL|THROUGH)\\s?");
    private static final Pattern BETWEEN = Pattern.compile("\\s?(?:AND|和|跟|与)\\s?");

    private DateEntities() {
    }

    static List<RecognizedEntity> find(String text, Signs signs, LocalDate today) {
        var calendar = new Calendar(today);
        var found = new ArrayList<DateFind>();
        if (signs.latin()) {
            EnglishDates.RULES.forEach(rule -> rule.find(text, calendar, found));
        }
        if (signs.han() || signs.digits()) {
            ChineseDates.RULES.forEach(rule -> rule.find(text, calendar, found));
        }
        found.sort(Comparator.comparingInt(DateFind::start));
        return joined(text, found).stream()
                .map(f -> new RecognizedEntity(Kind.DATE, f.start(), f.end(), text.substring(f.start(), f.end()), f.period().iso())).toList();
    }

    private static List<DateFind> joined(String text, List<DateFind> finds) {
        var joined = new ArrayList<DateFind>();
        for (var find : finds) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && isRange(text, before, find)) {
                joined.removeLast();
                joined.add(new DateFind(before.start(), find.end(), new Period(before.period().from(), end(before, find)), false));
            } else {
                joined.add(find);
            }
        }
        return joined;
    }

    private static boolean isRange(String text, DateFind first, DateFind second) {
        var between = text.substring(first.end(), second.start());
        var announced = text.substring(Math.max(0, first.start() - 8), first.start());
        return !end(first, second).isBefore(first.period().from())
                && (TO.matcher(between).matches() || BETWEEN.matcher(between).matches() && announced.endsWith("BETWEEN "));
    }

    /** 11月5号到8号: the second one is in the month of the first; 周三到周一 ends in the week after. */
    private static LocalDate end(DateFind first, DateFind second) {
        var from = first.period().from();
        var to = second.period().to();
        if (second.dayOnly() && to.getDayOfMonth() <= from.lengthOfMonth()) {
            return from.withDayOfMonth(to.getDayOfMonth());
        }
        return to.isBefore(from) && from.toEpochDay() - to.toEpochDay() < 7 ? to.plusWeeks(1) : to;
    }
}
