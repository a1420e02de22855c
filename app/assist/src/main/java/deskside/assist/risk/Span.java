package deskside.assist.risk;

/** Units of a view, {@code end} exclusive. */
record Span(int start, int end) {

    boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
