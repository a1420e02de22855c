package deskside.assist.entity;

import static deskside.assist.entity.DateRule.day;
import static deskside.assist.entity.DateRule.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they are named in English. "Last Friday" is the latest one, "next Friday" the one of next week. Stateless. */
final class EnglishDates {

    private static final String MONTHS = "(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?";
    private static final List<String> MONTH_NAMES = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final String DAY = "(\\d{1,2})(?:ST|ND|RD|TH)?";
    private static final String YEAR = "(?:,?\\s(20\\d\\d))?";
    private static final String WEEKDAY = "(MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)S?";
    private static final String SHORT_WEEKDAY = "(MON|TUES?|WED|THURS?|THU|FRI|SAT|SUN)\\.?";
    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final String COUNT = "(\\d{1,3}|AN?|" + EnglishNumber.WORDS + "|A COUPLE(?: OF)?)";
    private static final Pattern FUTURE = Pattern.compile("\\b(?:WILL|CAN|COULD|COME|COMES|COMING|ARRIVE|ARRIVES|DELIVER|SHIP|SEND|GET HERE|NEED|INSTALL)\\b");

    static final List<DateRule> RULES = List.of(
            day("\\bTHE DAY BEFORE YESTERDAY\\b|\\bDAY BEFORE YESTERDAY\\b", (m, c) -> Optional.of(c.today().minusDays(2))),
            day("\\b(?:THE )?DAY AFTER TOMORROW\\b", (m, c) -> Optional.of(c.today().plusDays(2))),
            day("\\b(?:YESTERDAY|LAST NIGHT)\\b", (m, c) -> Optional.of(c.today().minusDays(1))),
            day("\\b(?:TODAY|TONIGHT|THIS (?:MORNING|AFTERNOON|EVENING))\\b", (m, c) -> Optional.of(c.today())),
            day("\\b(?:TOMORROW|TMR|TMRW|TOMMOROW|TOMOROW)\\b", (m, c) -> Optional.of(c.today().plusDays(1))),
            period("\\b" + MONTHS + "\\s?" + DAY + "\\s?(?:-|–|TO|UNTIL|THROUGH)\\s?" + DAY + "\\b", (m, c, _) -> c.nearest(month(m.group(1)), n(m, 2))
                    .flatMap(from -> c.date(from.getYear(), from.getMonthValue(), n(m, 3)).map(to -> new Period(from, to)))),
            day("\\b" + MONTHS + "\\s?" + DAY + "\\b" + YEAR, (m, c) -> dated(c, m.group(3), month(m.group(1)), n(m, 2))),
            day("\\b" + DAY + "\\s(?:OF\\s)?" + MONTHS + "\\b" + YEAR, (m, c) -> dated(c, m.group(3), month(m.group(2)), n(m, 1))),
            new DateRule(Pattern.compile("\\b(?:(BY|SINCE|UNTIL|TILL|BEFORE)\\s)?((?<!BLACK )(?:(LAST|THIS|NEXT|COMING|PAST)\\s)?" + WEEKDAY + ")\\b"), 2, false, EnglishDates::weekday),
            new DateRule(Pattern.compile("\\b(?:(BY|SINCE|UNTIL|TILL|BEFORE)\\s|ON\\s|(?=LAST|THIS|NEXT))((?:(LAST|THIS|NEXT)\\s)?" + SHORT_WEEKDAY + ")\\b"), 2, false,
                    EnglishDates::weekday),
            period("\\b(LAST|PAST|THIS|NEXT)\\sWEEKEND\\b", (m, c, _) -> Optional.of(c.weekend(which(m.group(1))))),
            period("\\b(LAST|THIS|NEXT)\\sWEEK\\b", (m, c, _) -> Optional.of(c.week(which(m.group(1))))),
            day("\\b(?:(?:THE )?END OF (?:THE |THIS )?MONTH|MONTH[' -]?(?:S )?END)\\b", (m, c) -> Optional.of(c.month(0).atEndOfMonth())),
            day("\\b(?:THE )?END OF (?:THE |THIS )?YEAR\\b", (m, c) -> c.date(c.today().getYear(), 12, 31)),
            period("\\b(LAST|THIS|NEXT)\\sMONTH\\b", (m, c, _) -> Optional.of(Calendar.whole(c.month(which(m.group(1)))))),
            day("\\b" + COUNT + "\\s(DAY|WEEK|MONTH|YEAR)S?\\s(?:AGO|EARLIER|BACK)\\b", (m, c) -> away(c, m.group(1), m.group(2), -1)),
            day("\\b(?:IN\\s" + COUNT + "\\s(DAY|WEEK|MONTH)S?(?:' TIME)?|" + COUNT + "\\s(DAY|WEEK|MONTH)S?\\s(?:LATER|FROM NOW))\\b",
                    (m, c) -> m.group(1) != null ? away(c, m.group(1), m.group(2), 1) : away(c, m.group(3), m.group(4), 1)),
            day("\\b(?:DOUBLE (?:11|12|ELEVEN|TWELVE)|SINGLES'? DAY|SINGLE'S DAY|BLACK FRIDAY|CHRISTMAS EVE|CHRISTMAS|NEW YEAR'S DAY|NATIONAL DAY|SPRING FESTIVAL"
                    + "|CHINESE NEW YEAR|MID-AUTUMN|VALENTINE'S DAY)", (m, c) -> c.festival(m.group())),
            day("(?<![\\d.$¥])(?:(11)[./](11)|(12)[./](12)|(6)[./](18))(?![\\d.%])", (m, c) -> m.group(1) != null ? c.nearest(11, 11) : m.group(3) != null ? c.nearest(12, 12) : c.nearest(6, 18)),
            new DateRule(Pattern.compile("\\b(?:THE|ON)\\s(\\d{1,2})(?:ST|ND|RD|TH)\\b(?!\\s(?:TIME|ORDER|FLOOR|ITEM|PIECE|ONE|UNIT|PARCEL))"), 0, true, (m, c, _) -> c.nearestDay(n(m, 1)).map(Period::of)),
            period("\\b(?:IN|LAST|THIS|SINCE)\\s" + MONTHS + "(?!\\s?\\d)\\b", (m, c, _) -> c.nearestMonth(month(m.group(1))).map(Calendar::whole)));

    private EnglishDates() {
    }

    private static int n(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTH_NAMES.indexOf(name.substring(0, 3)) + 1;
    }

    private static int which(String word) {
        return switch (word) {
            case "LAST", "PAST" -> -1;
            case "NEXT" -> 1;
            default -> 0;
        };
    }

    private static Optional<LocalDate> dated(Calendar calendar, @Nullable String year, int month, int day) {
        return year == null ? calendar.nearest(month, day) : calendar.date(Integer.parseInt(year), month, day);
    }

    private static Optional<Period> weekday(MatchResult match, Calendar calendar, String text) {
        var day = DayOfWeek.of(WEEKDAYS.indexOf(match.group(4).substring(0, 3)) + 1);
        var which = match.group(3) != null ? match.group(3) : match.group(1) != null ? match.group(1) : "";
        var thisWeek = calendar.weekday(0, day);
        var over = thisWeek.isBefore(calendar.today());
        return Optional.of(Period.of(switch (which) {
            case "LAST", "PAST" -> calendar.today().with(TemporalAdjusters.previous(day));
            case "SINCE" -> calendar.today().with(TemporalAdjusters.previousOrSame(day));
            case "NEXT" -> calendar.weekday(1, day);
            case "BY", "UNTIL", "TILL", "BEFORE", "COMING" -> calendar.today().with(TemporalAdjusters.nextOrSame(day));
            default -> over && FUTURE.matcher(text).find() ? thisWeek.plusWeeks(1) : thisWeek;
        }));
    }

    private static Optional<LocalDate> away(Calendar calendar, String words, String unit, int direction) {
        var count = EnglishNumber.parse(words);
        if (count.isEmpty() || count.getAsInt() == 0) {
            return Optional.empty();
        }
        var steps = (long) direction * count.getAsInt();
        return Optional.of(switch (unit) {
            case "WEEK" -> calendar.today().plusWeeks(steps);
            case "MONTH" -> calendar.today().plusMonths(steps);
            case "YEAR" -> calendar.today().plusYears(steps);
            default -> calendar.today().plusDays(steps);
        });
    }
}
