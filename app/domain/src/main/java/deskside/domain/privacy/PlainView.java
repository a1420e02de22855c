package deskside.domain.privacy;

/**
 * A text as patterns read it: full width is half width, ideographic spaces are spaces, and what is not seen between two characters (joiners,
 * variation selectors, the frame of a keycap) is not there. Knows where each character was. Immutable.
 */
final class PlainView {

    private final String text;
    private final int[] from;

    PlainView(String original) {
        var plain = new StringBuilder(original.length());
        var places = new int[original.length() + 1];
        for (var i = 0; i < original.length(); i++) {
            var c = original.charAt(i);
            if (!isUnseen(c)) {
                places[plain.length()] = i;
                plain.append(plain(c));
            }
        }
        places[plain.length()] = original.length();
        this.text = plain.toString();
        this.from = places;
    }

    String text() {
        return text;
    }

    /** Where the character at {@code index} of the view is in the original. */
    int from(int index) {
        return from[index];
    }

    /** Where the original goes on behind the character before {@code end} of the view, and behind what is not seen after it. */
    int to(int end) {
        return from[end];
    }

    private static boolean isUnseen(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c >= '\ufe00' && c <= '\ufe0f' || c == '\u20e3' || c == '\u00ad';
    }

    private static char plain(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\u3000', '\u00a0', '\u2002', '\u2003', '\u2009' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }
}
