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

    boolean has(int slot) {
        return bySlot.containsKey(slot);
    }
}
