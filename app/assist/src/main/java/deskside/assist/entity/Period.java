package deskside.assist.entity;

import java.time.LocalDate;

/** One day or several. @param to the last one, included */
record Period(LocalDate from, LocalDate to) {

    static Period of(LocalDate day) {
        return new Period(day, day);
    }

    Period plusYears(int years) {
        return new Period(from.plusYears(years), to.plusYears(years));
    }

    /** ISO 8601: a day, or two with a slash. */
    String iso() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
