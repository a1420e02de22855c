package deskside.simulation.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** What is to happen when, and the true time of a world. What is due at the same moment happens in the order it was noted. One thread at a time. */
public final class Agenda implements InstantSource {

    /** A working day in Shanghai, 09:00. */
    public static final Instant START = Instant.parse("2026-07-06T01:00:00Z");

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private Instant now = START;
    private long noted;
    private long happened;

    /** Something noted; it can be struck out. */
    public interface Note {
        void strike();
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** How many have happened. */
    public long happened() {
        return happened;
    }

    /** Since the beginning. */
    public Duration elapsed() {
        return Duration.between(START, now);
    }

    public Note at(Instant when, Runnable what) {
        var entry = new Entry(when.isBefore(now) ? now : when, noted++, what);
        entries.add(entry);
        return entry;
    }

    public Note after(Duration wait, Runnable what) {
        return at(now.plus(wait), what);
    }

    /** Everything up to then, what is noted meanwhile included. Then it is {@code end}. */
    public void runUntil(Instant end) {
        while (!entries.isEmpty() && !entries.peek().when.isAfter(end)) {
            var next = entries.remove();
            if (!next.struck) {
                now = next.when;
                happened++;
                next.what.run();
            }
        }
        now = end;
    }

    private static final class Entry implements Note, Comparable<Entry> {

        private final Instant when;
        private final long place;
        private final Runnable what;
        private boolean struck;

        Entry(Instant when, long place, Runnable what) {
            this.when = when;
            this.place = place;
            this.what = what;
        }

        @Override
        public void strike() {
            struck = true;
        }

        @Override
        public int compareTo(Entry other) {
            var byTime = when.compareTo(other.when);
            return byTime != 0 ? byTime : Long.compare(place, other.place);
        }
    }
}
