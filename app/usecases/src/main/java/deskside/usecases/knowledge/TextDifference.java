package deskside.usecases.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in: the longest common row of Chinese characters, words and marks stays. Pure. */
public final class TextDifference {

    private static final Pattern PART = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    /** Cells of the table; texts that differ in more than that are shown as one exchange. */
    private static final int MOST_CELLS = 4_000_000;

    /** A stretch of text. */
    public record Segment(Kind kind, String text) {
    }

    public enum Kind { SAME, REMOVED, ADDED }

    private TextDifference() {
    }

    /** In reading order; what was removed comes before what was added in its place. */
    public static List<Segment> of(String before, String after) {
        var old = parts(before);
        var now = parts(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var segments = new ArrayList<Segment>();
        add(segments, Kind.SAME, old.subList(0, start));
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end), segments);
        add(segments, Kind.SAME, old.subList(old.size() - end, old.size()));
        return merged(segments);
    }

    private static void middle(List<String> old, List<String> now, List<Segment> segments) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(segments, Kind.REMOVED, old);
            add(segments, Kind.ADDED, now);
            return;
        }
        var longest = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                segments.add(new Segment(Kind.SAME, old.get(i)));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || longest[i + 1][j] >= longest[i][j + 1])) {
                segments.add(new Segment(Kind.REMOVED, old.get(i++)));
            } else {
                segments.add(new Segment(Kind.ADDED, now.get(j++)));
            }
        }
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(List<Segment> segments, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            segments.add(new Segment(kind, String.join("", parts)));
        }
    }

    /** Between two stretches that stay, everything removed is one segment and everything added another. */
    private static List<Segment> merged(List<Segment> segments) {
        var merged = new ArrayList<Segment>();
        var texts = new StringBuilder[] {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        for (var segment : segments) {
            if (segment.kind == Kind.SAME && (!texts[1].isEmpty() || !texts[2].isEmpty()) || segment.kind != Kind.SAME && !texts[0].isEmpty()) {
                flush(texts, merged);
            }
            texts[segment.kind.ordinal()].append(segment.text);
        }
        flush(texts, merged);
        return List.copyOf(merged);
    }

    private static void flush(StringBuilder[] texts, List<Segment> merged) {
        for (var kind : Kind.values()) {
            var text = texts[kind.ordinal()];
            if (!text.isEmpty()) {
                merged.add(new Segment(kind, text.toString()));
                text.setLength(0);
            }
        }
    }
}
