package deskside.assist.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the words of each slot (a group of a rule, or a cue) stand in one view. Used by one thread. */
final class Findings {

    private final Map<Integer, List<Span>> bySlot = new HashMap<>();

    void add(int slot, Span span) {
        bySlot.computeIfAbsent(slot, _ -> new ArrayList<>(4)).add(span);
    }

    /** In order of their ends. */
    List<Span> of(int slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    /** Those that lie within a range. */
    List<Span> within(int slot, Span range) {
        var spans = of(slot);
        if (spans.isEmpty()) {
            return spans;
        }
        var first = firstEndingBehind(spans, range.start());
        var last = first;
        while (last < spans.size() && spans.get(last).end() <= range.end()) {
            last++;
        }
        while (first < last && spans.get(first).start() < range.start()) {
            first++;
        }
        var some = spans.subList(first, last);
        // A longer word may start before the range though a shorter one with an earlier end does not.
        return some.stream().allMatch(range::covers) ? some : some.stream().filter(range::covers).toList();
    }

    /** The place of the first span with an end greater than {@code position}. */
    static int firstEndingBehind(List<Span> spans, int position) {
        var low = 0;
        var high = spans.size();
        while (low < high) {
            var middle = low + high >>> 1;
            if (spans.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean has(int slot) {
        return bySlot.containsKey(slot);
    }
}
