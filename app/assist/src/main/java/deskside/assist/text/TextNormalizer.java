package deskside.assist.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared: NFKC (full width to half), lower case, traditional to simplified characters, shop masks
 * and emoji codes removed, repeated characters shortened, white space single. Not for showing: positions change. Stateless.
 */
public final class TextNormalizer {

    /** A masked number is still a number. */
    private static final Pattern NUMBER_MASK = Pattern.compile("\\[(?:数字|金额|number)x?]", Pattern.CASE_INSENSITIVE);
    /** {@code #E-s[数字x]}, {@code #E-s12}: codes of a shop's own smileys. */
    private static final Pattern EMOJI_CODE = Pattern.compile("#E-[a-z]*(?:\\[[^]\\s]{1,8}]|\\d{1,4})?", Pattern.CASE_INSENSITIVE);
    /** {@code [电话x]}, {@code [ORDERID_10263811]}, {@code [微笑]}. */
    private static final Pattern MASK = Pattern.compile("\\[(?:\\p{IsHan}{1,8}x?|[A-Za-z]+_\\d*)]");
    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private TextNormalizer() {
    }

    public static String normalize(String text) {
        // looked for only where the text holds the sign that they begin with: most texts hold none
        var plain = text.contains("://") ? LINK.matcher(text).replaceAll(" ") : text;
        plain = plain.indexOf('#') < 0 ? plain : EMOJI_CODE.matcher(plain).replaceAll(" ");
        if (plain.indexOf('[') >= 0) {
            plain = NUMBER_MASK.matcher(plain).replaceAll("0");
            plain = MASK.matcher(plain).replaceAll(" ");
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return squeeze(SimplifiedChinese.of(plain));
    }

    /** Three or more of a letter become two ("soooo" → "soo"), of anything else but digits one; pictures become spaces. */
    private static String squeeze(String text) {
        var out = new StringBuilder(text.length());
        var last = -1;
        var run = 0;
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isNoise(c)) {
                c = ' ';
            }
            run = c == last ? run + 1 : 1;
            last = c;
            if (run <= allowed(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString().strip();
    }

    private static boolean isNoise(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.SURROGATE, Character.PRIVATE_USE, Character.FORMAT, Character.CONTROL,
                    Character.NON_SPACING_MARK -> true;
            default -> Character.isWhitespace(c);
        };
    }

    /** Doubled Chinese characters are words (谢谢, 嗯嗯); a triple is shouting and ends as a double too. */
    private static int allowed(int c) {
        if (Character.isDigit(c)) {
            return Integer.MAX_VALUE;
        }
        return Character.isLetter(c) ? 2 : 1;
    }
}
