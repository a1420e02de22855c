package deskside.assist.entity;

/** A stretch of text that names days. @param dayOnly only the day of a month was said: a range gives it its month */
record DateFind(int start, int end, Period period, boolean dayOnly) {

    boolean overlaps(DateFind other) {
        return start < other.end && other.start < end;
    }
}
