package deskside.domain.privacy;

import java.util.List;

/**
 * Finds a value that is known, as a customer's name or telephone number, with up to two spaces between its characters and in any case of A to Z. A word of
 * Latin letters is found as a word, not inside another. What is too short to tell somebody is never found. Made for each customer on the screen again and again,
 * so it prepares nothing but the characters. Immutable.
 */
final class KnownValue {

    private static final int SHORTEST = 2;
    private static final int SPACES = 2;

    private final int[] characters;
    private final boolean latin;
    private final String masked;

    /** @param masked what may stand in its place */
    KnownValue(String value, String masked) {
        var plain = new PlainView(value.strip()).text();
        this.characters = plain.length() < SHORTEST ? new int[0] : plain.codePoints().filter(c -> !Character.isWhitespace(c)).map(KnownValue::folded).toArray();
        this.latin = characters.length > 0 && isLatin(characters[0]) && isLatin(characters[characters.length - 1]);
        this.masked = masked;
    }

    /** Adds what is found in {@code view}, from left to right. */
    void in(String view, List<Find> finds) {
        for (var start = 0; characters.length > 0 && start < view.length();) {
            var end = end(view, start);
            if (end > start && !(latin && (isLatinAt(view, start - 1) || isLatinAt(view, end)))) {
                finds.add(new Find(start, end, masked));
                start = end;
            } else {
                start++;
            }
        }
    }

    /** Behind the value where it begins at {@code start}; -1 where it does not. */
    private int end(String view, int start) {
        var at = start;
        for (var i = 0; i < characters.length; i++) {
            for (var spaces = 0; i > 0 && spaces < SPACES && at < view.length() && isSpace(view.charAt(at)); spaces++) {
                at++;
            }
            if (at >= view.length()) {
                return -1;
            }
            var c = view.codePointAt(at);
            if (folded(c) != characters[i]) {
                return -1;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isLatinAt(String view, int index) {
        return index >= 0 && index < view.length() && isLatin(folded(view.charAt(index)));
    }

    private static boolean isLatin(int folded) {
        return folded >= 'a' && folded <= 'z';
    }

    private static int folded(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
