package deskside.assist.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a folded text, their stems, and how far they are from each other. Stateless. */
final class EnglishWords {

    private static final Pattern WORD = Pattern.compile("[A-Z]+|\\d+(?:\\.\\d+)?");

    /** A word in a text. */
    record Word(int start, int end, String stem) {
    }

    private EnglishWords() {
    }

    static List<Word> of(String folded) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), stem(matcher.group())));
        }
        return words;
    }

    static List<String> stems(String folded) {
        return of(folded).stream().map(Word::stem).toList();
    }

    /** Without the ending of the plural: BOXES and BOXS → BOX, NAPPIES → NAPPY. */
    static String stem(String word) {
        if (word.length() < 4 || !word.endsWith("S") || word.endsWith("SS") || word.endsWith("US")) {
            return word;
        }
        if (word.endsWith("IES")) {
            return word.substring(0, word.length() - 3) + "Y";
        }
        var sibilant = word.endsWith("XES") || word.endsWith("CHES") || word.endsWith("SHES") || word.endsWith("SSES");
        return word.substring(0, word.length() - (sibilant ? 2 : 1));
    }

    /** One letter added, left out or changed, or two neighbours swapped. */
    static boolean differByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        var same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (a.length() == b.length()) {
            return a.regionMatches(same + 1, b, same + 1, a.length() - same - 1)
                    || same + 1 < a.length() && a.charAt(same) == b.charAt(same + 1) && a.charAt(same + 1) == b.charAt(same)
                    && a.regionMatches(same + 2, b, same + 2, a.length() - same - 2);
        }
        var longer = a.length() > b.length() ? a : b;
        var shorter = a.length() > b.length() ? b : a;
        return longer.regionMatches(same + 1, shorter, same, shorter.length() - same);
    }
}
