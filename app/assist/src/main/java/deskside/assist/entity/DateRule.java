package deskside.assist.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way of naming days. @param span the group that names them */
record DateRule(Pattern pattern, int span, boolean dayOnly, Reading reading) {

    /** What a match means, seen from {@code calendar}; empty when it names no day. */
    interface Reading {
        Optional<Period> read(MatchResult match, Calendar calendar, String text);
    }

    /** As {@link Reading}, for single days that need not the text. */
    interface DayReading {
        Optional<LocalDate> read(MatchResult match, Calendar calendar);
    }

    static DateRule day(String pattern, DayReading reading) {
        return new DateRule(Pattern.compile(pattern), 0, false, (m, c, _) -> reading.read(m, c).map(Period::of));
    }

    static DateRule period(String pattern, Reading reading) {
        return new DateRule(Pattern.compile(pattern), 0, false, reading);
    }

    void find(String text, Calendar calendar, List<DateFind> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var match = matcher.toMatchResult();
            reading.read(match, calendar, text).map(period -> new DateFind(match.start(span), match.end(span), period, dayOnly))
                    .filter(find -> found.stream().noneMatch(find::overlaps)).ifPresent(found::add);
        }
    }
}
