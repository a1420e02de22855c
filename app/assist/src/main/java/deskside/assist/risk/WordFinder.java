package deskside.assist.risk;

import deskside.assist.text.WordAutomaton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which words belong to which slots, over one automaton. Immutable, safe for all threads. */
final class WordFinder {

    private final WordAutomaton automaton;
    private final List<List<Use>> uses;

    private WordFinder(Map<String, List<Use>> words) {
        automaton = new WordAutomaton(List.copyOf(words.keySet()));
        uses = List.copyOf(words.values());
    }

    Findings find(TextView view) {
        var findings = new Findings();
        automaton.scan(view.text(), (word, start, end) -> {
            for (var use : uses.get(word)) {
                if (isWhole(view, start, end, use.open)) {
                    findings.add(use.slot, new Span(start, end));
                }
            }
        });
        return findings;
    }

    /** Latin words must not be parts of longer ones. */
    private static boolean isWhole(TextView view, int start, int end, boolean open) {
        var cutBefore = start > 0 && TextView.isLatin(view.at(start)) && TextView.isLatin(view.at(start - 1));
        var cutAfter = !open && end < view.length() && TextView.isLatin(view.at(end - 1)) && TextView.isLatin(view.at(end));
        return !cutBefore && !cutAfter;
    }

    private record Use(int slot, boolean open) {
    }

    /** Collects the words. */
    static final class Builder {

        private final Map<String, List<Use>> words = new LinkedHashMap<>();

        void add(String units, boolean open, int slot) {
            words.computeIfAbsent(units, _ -> new ArrayList<>(1)).add(new Use(slot, open));
        }

        WordFinder build() {
            return new WordFinder(words);
        }
    }
}
