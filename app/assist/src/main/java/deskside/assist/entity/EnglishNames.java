package deskside.assist.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
                add(product, words);
                if (words.size() > 1) {
                    add(product, joined(words));
                }
            }
        }
        byLastWord.keySet().forEach(word -> lastWords.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word));
    }

    private void add(NamedProduct product, List<String> words) {
        byLastWord.computeIfAbsent(words.getLast(), _ -> new ArrayList<>(1)).add(new Name(product, words));
    }

    /** AIR FRYER → AIRFRYER. */
    private static List<String> joined(List<String> words) {
        var joined = new ArrayList<>(words.subList(0, words.size() - 2));
        joined.add(words.get(words.size() - 2) + words.getLast());
        return joined;
    }

    /** TOOTH BRUSH → TOOTHBRUSH, where that ends a name. */
    private List<EnglishWords.Word> words(String folded) {
        var words = new ArrayList<EnglishWords.Word>();
        for (var word : EnglishWords.of(folded)) {
            var before = words.isEmpty() ? null : words.getLast();
            var whole = before == null || word.start() - before.end() != 1 ? "" : before.stem() + word.stem();
            if (before != null && byLastWord.containsKey(whole) && !byLastWord.containsKey(word.stem())) {
                words.set(words.size() - 1, new EnglishWords.Word(before.start(), word.end(), whole));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    List<NameMatch> find(String folded) {
        var words = words(folded);
        var matches = new ArrayList<NameMatch>();
        for (var last = 0; last < words.size(); last++) {
            var best = new ArrayList<Aligned>();
            for (var ending : endings(words.get(last).stem())) {
                var names = byLastWord.get(ending);
                for (var name : names.size() > MOST_SHARED ? List.<Name>of() : names) {
                    var aligned = align(words, last, name);
                    if (aligned.first < last || isNameAlone(folded, words, last, ending)) {
                        keepBest(best, aligned);
                    }
                }
            }
            if (!best.isEmpty()) {
                matches.add(match(words, last, best));
            }
        }
        return matches;
    }

    /** @param first the first of the message's words that belongs to the name; @param spoken the name's words that were said */
    private record Aligned(Name name, int first, List<String> spoken) {
    }

    private static void keepBest(List<Aligned> best, Aligned aligned) {
        if (!best.isEmpty() && aligned.first < best.getFirst().first) {
            best.clear();
        }
        if (best.isEmpty() || aligned.first == best.getFirst().first) {
            best.add(aligned);
        }
    }

    private List<String> endings(String stem) {
        if (byLastWord.containsKey(stem)) {
            return List.of(stem);
        }
        return stem.length() < SHORTEST_WRONG ? List.of()
                : lastWords.getOrDefault(stem.charAt(0), List.of()).stream().filter(word -> EnglishWords.differByOne(word, stem)).toList();
    }

    private static NameMatch match(List<EnglishWords.Word> words, int last, List<Aligned> best) {
        var first = best.getFirst().first;
        var letters = 0;
        for (var i = first; i <= last; i++) {
            letters += words.get(i).stem().length();
        }
        var whole = best.stream().filter(a -> a.spoken.equals(a.name.product.english().getFirst())).toList();
        var likeliest = whole.isEmpty() ? best : whole;
        var meant = likeliest.stream().map(a -> a.name.product).distinct().toList();
        return new NameMatch(words.get(first).start(), words.get(last).end(), letters, meant, String.join(" ", likeliest.getFirst().spoken));
    }

    private static Aligned align(List<EnglishWords.Word> words, int last, Name name) {
        var first = last;
        var spoken = new ArrayList<String>();
        spoken.add(name.words.getLast());
        for (var at = name.words.size() - 2; first > 0 && at >= 0; at--) {
            var word = words.get(first - 1).stem();
            while (at >= 0 && !isLike(word, name.words.get(at)) && !isBoth(word, name.words, at)) {
                at--;
            }
            if (at < 0) {
                break;
            }
            first--;
            spoken.addFirst(name.words.get(at));
            if (isBoth(word, name.words, at)) {
                at--;
                spoken.addFirst(name.words.get(at));
            }
        }
        return new Aligned(name, first, spoken);
    }

    /** AIRFRYER BASKET for AIR FRYER BASKET. */
    private static boolean isBoth(String word, List<String> name, int at) {
        return at > 0 && word.length() == name.get(at).length() + name.get(at - 1).length() && word.startsWith(name.get(at - 1))
                && word.endsWith(name.get(at));
    }

    private static boolean isLike(String word, String wanted) {
        return word.equals(wanted) || word.length() >= SHORTEST_WRONG && wanted.length() >= SHORTEST_WRONG && EnglishWords.differByOne(word, wanted);
    }

    private static boolean isNameAlone(String folded, List<EnglishWords.Word> words, int place, String ending) {
        var word = words.get(place);
        if (!word.stem().equals(ending)) {
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
