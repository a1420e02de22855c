package deskside.assist.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds English names: the last word of a name, and before it words of the name in their order (wireless earbuds for True Wireless
 * Noise-cancelling Earbuds). Words may be singular or plural and have one letter wrong. Immutable, safe for all threads.
 */
final class EnglishNames {

    private static final int SHORTEST_ALONE = 3;
    private static final int SHORTEST_WRONG = 5;
    /** A lone word with a wrong letter: CHARGED and CHARGER are too near each other. */
    private static final int SHORTEST_WRONG_ALONE = 7;
    private static final int MOST_SHARED = 400;
    /** Alone they name no product. */
    private static final Set<String> NEVER_ALONE = Set.of("SET", "BANK", "CASE", "HEAD", "BOX", "PACK", "PC", "MACHINE", "TIP", "SWITCH", "BAG", "PIECE",
            "KIT", "COVER", "DEVICE", "PART", "PORT", "BRICK", "BIN", "DRIVE", "MAKER", "CLEANER", "LIGHT", "TABLE", "DOCK", "OUTLET", "SOCKET", "MAT",
            "PAD", "CLOTH", "PAN", "HEADS", "TO", "GO", "NETWORK");
    /** Alone only as "the lock", "my plug". */
    private static final Set<String> ONLY_POINTED_AT = Set.of("LOCK", "PLUG", "FILTER", "SCALE", "CUP", "GATEWAY", "CABLE", "CAMERA", "BOTTLE", "LAMP", "CHAIR",
            "SPEAKER", "KNIFE", "BASKET");
    private static final Set<String> POINTERS = Set.of("THE", "MY", "THIS", "THAT", "YOUR", "A", "AN", "OUR", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX",
            "ANOTHER", "NEW", "SMART", "THESE", "THOSE");

    private record Name(NamedProduct product, List<String> words) {
    }

    private final Map<String, List<Name>> byLastWord = new HashMap<>();
    private final Map<Character, List<String>> lastWords = new HashMap<>();

    EnglishNames(List<NamedProduct> products) {
        for (var product : products) {
            for (var words : product.english()) {
                byLastWord.computeIfAbsent(words.getLast(), _ -> new ArrayList<>(1)).add(new Name(product, words));
            }
        }
        byLastWord.keySet().forEach(word -> lastWords.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word));
    }

    List<NameMatch> find(String folded) {
        var words = EnglishWords.of(folded);
        var matches = new ArrayList<NameMatch>();
        for (var last = 0; last < words.size(); last++) {
            var best = new LinkedHashMap<Integer, Set<Name>>();
            for (var ending : endings(words.get(last).stem())) {
                var wrong = !ending.equals(words.get(last).stem());
                var names = byLastWord.get(ending);
                for (var name : names.size() > MOST_SHARED ? List.<Name>of() : names) {
                    var first = align(words, last, name.words);
                    if (first < last || isNameAlone(folded, words, last, ending, wrong)) {
                        best.computeIfAbsent(first, _ -> new LinkedHashSet<>()).add(name);
                    }
                }
            }
            var end = last;
            best.keySet().stream().min(Integer::compare).ifPresent(first -> matches.add(match(words, first, end, best.get(first))));
        }
        return matches;
    }

    private List<String> endings(String stem) {
        if (byLastWord.containsKey(stem)) {
            return List.of(stem);
        }
        return stem.length() < SHORTEST_WRONG ? List.of()
                : lastWords.getOrDefault(stem.charAt(0), List.of()).stream().filter(word -> EnglishWords.differByOne(word, stem)).toList();
    }

    private static NameMatch match(List<EnglishWords.Word> words, int first, int last, Set<Name> names) {
        var letters = 0;
        for (var i = first; i <= last; i++) {
            letters += words.get(i).stem().length();
        }
        var whole = names.stream().filter(n -> n.words.size() == last - first + 1 && n.words.equals(n.product.english().getFirst())).toList();
        var meant = (whole.isEmpty() ? names : whole).stream().map(Name::product).distinct().toList();
        var spoken = String.join(" ", words.subList(first, last + 1).stream().map(EnglishWords.Word::stem).toList());
        return new NameMatch(words.get(first).start(), words.get(last).end(), letters, meant, spoken);
    }

    /** The first of the message's words that belongs to the name. */
    private static int align(List<EnglishWords.Word> words, int last, List<String> name) {
        var first = last;
        for (var at = name.size() - 2; first > 0 && at >= 0; at--) {
            while (at >= 0 && !isLike(words.get(first - 1).stem(), name.get(at))) {
                at--;
            }
            first -= at >= 0 ? 1 : 0;
        }
        return first;
    }

    private static boolean isLike(String word, String wanted) {
        return word.equals(wanted) || word.length() >= SHORTEST_WRONG && wanted.length() >= SHORTEST_WRONG && EnglishWords.differByOne(word, wanted);
    }

    private static boolean isNameAlone(String folded, List<EnglishWords.Word> words, int place, String ending, boolean wrong) {
        var word = words.get(place);
        if (wrong) {
            var before = word.stem().length();
            return before >= SHORTEST_WRONG_ALONE && word.stem().charAt(before - 1) == ending.charAt(ending.length() - 1)
                    || word.stem().length() == ending.length() && before > SHORTEST_WRONG && sameLetters(word.stem(), ending);
        }
        if (ending.length() < SHORTEST_ALONE || NEVER_ALONE.contains(ending)) {
            return false;
        }
        return !ONLY_POINTED_AT.contains(ending) || place > 0 && POINTERS.contains(words.get(place - 1).stem()) || isNextToHan(folded, word);
    }

    private static boolean sameLetters(String a, String b) {
        var one = a.toCharArray();
        var other = b.toCharArray();
        Arrays.sort(one);
        Arrays.sort(other);
        return Arrays.equals(one, other);
    }

    private static boolean isNextToHan(String folded, EnglishWords.Word word) {
        return word.start() > 0 && folded.charAt(word.start() - 1) >= '\u4e00' || word.end() < folded.length() && folded.charAt(word.end()) >= '\u4e00';
    }
}
