package deskside.assist.risk;

import deskside.assist.text.SimplifiedChinese;
import deskside.domain.assist.RiskVerdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words about pornography, drugs, gambling, politics and crime, and coarse insults, from the list of a kept library; which of them count in a shop is
 * told in {@code kept-words.tsv}. They are matched as they are written, through spacing, full width and traditional forms, but not by their sound: so many
 * words sound like anything. Immutable, safe for all threads.
 */
final class KeptWords {

    /** In the library's jar: a word, a blank, its subjects. */
    private static final String LIST = "/sensitive_word_tags.txt";
    /** Subjects that are forbidden altogether: 1 drugs, 2 pornography, 3 gambling. Of the others (0 politics, 4 crime) the agent is warned. */
    private static final String FORBIDDEN = "123";
    /** Shorter ones stand in too many harmless sentences. */
    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITH_PART = 3;
    /** Longer ones hold a shorter one or are sentences that nobody writes. */
    private static final int LONGEST = 8;

    private final WordFinder finder;
    private final int size;

    private KeptWords(Map<String, RiskVerdict> words) {
        size = words.size();
        var builder = new WordFinder.Builder();
        words.forEach((word, verdict) -> builder.add(word, false, verdict.ordinal()));
        finder = builder.build();
    }

    /** Read when they are first asked for, which takes a quarter of a second. */
    static KeptWords bundled() {
        return Bundled.WORDS;
    }

    /** @param list of the library; @param choice lines of {@code kept-words.tsv} */
    static KeptWords of(List<String> list, List<String> choice) {
        var ours = new HashMap<String, Set<String>>();
        for (var line : choice) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var columns = line.split("\t", 2);
                ours.computeIfAbsent(columns[0], _ -> new HashSet<>()).addAll(List.of(columns[1].split("\\|")));
            }
        }
        return new KeptWords(withoutLonger(chosen(list, ours.getOrDefault("part", Set.of()), ours.getOrDefault("except", Set.of()))));
    }

    int size() {
        return size;
    }

    /** Of one verdict, in order of their ends. */
    Map<RiskVerdict, List<Span>> find(TextView view) {
        var findings = finder.find(view);
        return Map.of(RiskVerdict.BLOCK, findings.of(RiskVerdict.BLOCK.ordinal()), RiskVerdict.WARN, findings.of(RiskVerdict.WARN.ordinal()));
    }

    private static TreeMap<Integer, Map<String, RiskVerdict>> chosen(List<String> list, Set<String> parts, Set<String> exceptions) {
        var byLength = new TreeMap<Integer, Map<String, RiskVerdict>>();
        for (var line : list) {
            var blank = line.indexOf(' ');
            if (blank < SHORTEST_WITH_PART || blank > LONGEST || !isHan(line, blank)) {
                continue;
            }
            var word = SimplifiedChinese.of(line.substring(0, blank));
            if (!exceptions.contains(word) && (blank >= SHORTEST || parts.stream().anyMatch(word::contains))) {
                var forbidden = line.chars().skip(blank).anyMatch(subject -> FORBIDDEN.indexOf(subject) >= 0);
                byLength.computeIfAbsent(blank, _ -> new LinkedHashMap<>()).merge(word, forbidden ? RiskVerdict.BLOCK : RiskVerdict.WARN,
                        (one, other) -> one == RiskVerdict.BLOCK ? one : other);
            }
        }
        return byLength;
    }

    private static boolean isHan(String line, int end) {
        for (var i = 0; i < end; i++) {
            if (!TextView.isHan(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A word that holds a shorter one finds nothing more, unless it is forbidden and the shorter one only warned of. */
    private static Map<String, RiskVerdict> withoutLonger(TreeMap<Integer, Map<String, RiskVerdict>> byLength) {
        var kept = new LinkedHashMap<String, RiskVerdict>();
        byLength.forEach((_, words) -> words.forEach((word, verdict) -> {
            if (!holdsOneOf(kept, word, verdict)) {
                kept.put(word, verdict);
            }
        }));
        return kept;
    }

    private static boolean holdsOneOf(Map<String, RiskVerdict> kept, String word, RiskVerdict verdict) {
        for (var start = 0; start + SHORTEST_WITH_PART <= word.length(); start++) {
            for (var end = start + SHORTEST_WITH_PART; end <= word.length(); end++) {
                var found = kept.get(word.substring(start, end));
                if (found != null && (found == RiskVerdict.BLOCK || verdict == RiskVerdict.WARN)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final class Bundled {
        private static final KeptWords WORDS = of(RiskResource.lines(LIST), RiskResource.lines("kept-words.tsv"));
    }
}
