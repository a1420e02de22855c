package deskside.assist.risk;

import deskside.assist.text.SimplifiedChinese;
import java.text.Normalizer;
import java.util.Arrays;

/** Builds a {@link TextView} in three passes: characters, hidden words joined, digits read as the letters they imitate. */
final class ViewBuilder {

    /** White space, symbols and pictures: nothing between Chinese characters, a space between Latin words. */
    private static final char SOFT = ' ';
    private static final String SENTENCE_ENDS = "。!?;…\n\r";
    private static final String CLAUSE_ENDS = ",、:";
    private static final String KEPT = "¥$%";
    /** So many single letters in a row are one word written apart. */
    private static final int LETTERS_APART = 3;

    private final String original;
    private char[] units;
    private int[] from;
    private int[] to;
    private int length;

    ViewBuilder(String original) {
        this.original = original;
        var room = original.length() + 16;
        units = new char[room];
        from = new int[room];
        to = new int[room];
    }

    TextView build() {
        readCharacters();
        softenBarriersBetweenSingles();
        dropSoftGaps();
        readDigitsAsLetters();
        return new TextView(units, from, to, length);
    }

    private void readCharacters() {
        for (var i = 0; i < original.length(); ) {
            var c = original.codePointAt(i);
            var next = i + Character.charCount(c);
            if (c < 0x80) {
                add(ascii((char) c, i), i, next);
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                add(SimplifiedChinese.of(original.substring(i, next)).charAt(0), i, next);
            } else if (!isInvisible(c)) {
                var folded = SimplifiedChinese.of(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
                for (var k = 0; k < folded.length(); k++) {
                    add(wide(folded.charAt(k), i, next), i, next);
                }
            }
            i = next;
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> c == '\u2019' || c == '\u2018';
        };
    }

    private char wide(char c, int start, int next) {
        if (c < 0x80) {
            return plain(c, start, next);
        }
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return TextView.SENTENCE;
        }
        if (CLAUSE_ENDS.indexOf(c) >= 0) {
            return TextView.CLAUSE;
        }
        if (KEPT.indexOf(c) >= 0 || Character.isLetterOrDigit(c)) {
            return Character.toLowerCase(c);
        }
        return isRange(c) && digitBefore(start) && digitAt(next) ? '-' : SOFT;
    }

    private char ascii(char c, int i) {
        return c == '\'' ? 0 : plain(c, i, i + 1);
    }

    private char plain(char c, int start, int next) {
        if (Character.isLetterOrDigit(c)) {
            return Character.toLowerCase(c);
        }
        var betweenDigits = digitBefore(start) && digitAt(next);
        return switch (c) {
            case '.' -> betweenDigits ? '.' : endsLatinSentence(start, next) ? TextView.SENTENCE : SOFT;
            case ':' -> betweenDigits ? ':' : TextView.CLAUSE;
            case ',' -> betweenDigits ? 0 : TextView.CLAUSE;
            case '-', '~' -> betweenDigits ? '-' : SOFT;
            case '@' -> letterBefore(start) && letterAt(next) ? 'a' : SOFT;
            case '$' -> letterBefore(start) && letterAt(next) ? 's' : '$';
            case '+' -> letterAt(skipSpaces(next)) && !digitBefore(start) ? '加' : SOFT;
            case '%' -> '%';
            default -> SENTENCE_ENDS.indexOf(c) >= 0 ? TextView.SENTENCE : SOFT;
        };
    }

    private boolean endsLatinSentence(int start, int next) {
        var open = next >= original.length() || Character.isWhitespace(original.charAt(next));
        return open && start > 1 && Character.isLetterOrDigit(original.charAt(start - 1)) && Character.isLetterOrDigit(original.charAt(start - 2));
    }

    private static boolean isRange(char c) {
        return c == '–' || c == '—' || c == '~' || c == '−' || c == '至';
    }

    private boolean digitBefore(int i) {
        return i > 0 && Character.isDigit(original.charAt(i - 1));
    }

    private boolean digitAt(int i) {
        return i < original.length() && Character.isDigit(original.charAt(i));
    }

    private boolean letterBefore(int i) {
        return i > 0 && Character.isLetter(original.charAt(i - 1));
    }

    private boolean letterAt(int i) {
        return i < original.length() && Character.isLetter(original.charAt(i));
    }

    private int skipSpaces(int i) {
        var k = i;
        while (k < original.length() && original.charAt(k) == ' ') {
            k++;
        }
        return k;
    }

    private void add(char unit, int start, int end) {
        if (unit == 0) {
            return;
        }
        if (length == units.length) {
            var room = length * 2;
            units = Arrays.copyOf(units, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
        put(length++, unit, start, end);
    }

    private void put(int place, char unit, int start, int end) {
        units[place] = unit;
        from[place] = start;
        to[place] = end;
    }

    /** 保，证，今，天: punctuation after every character is a disguise, not a sentence. */
    private void softenBarriersBetweenSingles() {
        for (var i = 1; i + 1 < length; i++) {
            if (TextView.isBarrier(units[i]) && isEnd(i - 2) && isEnd(i + 2) && TextView.isHan(units[i - 1]) && TextView.isHan(units[i + 1])) {
                units[i] = SOFT;
            }
        }
    }

    private boolean isEnd(int i) {
        return i < 0 || i >= length || TextView.isBarrier(units[i]) || units[i] == SOFT;
    }

    private void dropSoftGaps() {
        var written = 0;
        for (var i = 0; i < length; i++) {
            if (units[i] != SOFT || keepsSpace(i, written)) {
                put(written++, units[i], from[i], to[i]);
            }
        }
        length = written;
    }

    /** A gap stays as one space between two Latin words that are not single letters of one word. */
    private boolean keepsSpace(int gap, int written) {
        var next = gap + 1;
        while (next < length && units[next] == SOFT) {
            next++;
        }
        if (written == 0 || next >= length || units[written - 1] == SOFT) {
            return false;
        }
        var before = units[written - 1];
        var after = units[next];
        return isWordlike(before) && isWordlike(after) && !(isSingle(next) && singlesAround(written - 1, next) >= LETTERS_APART);
    }

    private static boolean isWordlike(char c) {
        return TextView.isLatin(c) || c == '%' || c == '$' || c == '¥';
    }

    private boolean isSingle(int i) {
        return TextView.isLatin(units[i]) && isGapOrEdge(i - 1) && isGapOrEdge(i + 1);
    }

    private boolean isGapOrEdge(int i) {
        return i < 0 || i >= length || !TextView.isLatin(units[i]);
    }

    /** How many one-letter words follow each other around a gap, if the one before the gap is such a word; else 0. */
    private int singlesAround(int before, int next) {
        if (!isSingleBackwards(before)) {
            return 0;
        }
        var count = 0;
        for (var k = before; k >= 0 && isSingleBackwards(k); k = previousUnit(k)) {
            count++;
        }
        for (var k = next; k < length && isSingle(k); k = nextUnit(k)) {
            count++;
        }
        return count;
    }

    /** Units before the gap were moved, so their originals tell whether a letter stood alone. */
    private boolean isSingleBackwards(int i) {
        var start = from[i];
        var end = to[i];
        return TextView.isLatin(units[i])
                && (start == 0 || !Character.isLetterOrDigit(original.charAt(start - 1)) || isIdeographic(start - 1))
                && (end >= original.length() || !Character.isLetterOrDigit(original.charAt(end)) || isIdeographic(end));
    }

    private boolean isIdeographic(int i) {
        return Character.isIdeographic(original.charAt(i));
    }

    private int previousUnit(int i) {
        var k = i - 1;
        while (k >= 0 && units[k] == SOFT) {
            k--;
        }
        return k;
    }

    private int nextUnit(int i) {
        var k = i + 1;
        while (k < length && units[k] == SOFT) {
            k++;
        }
        return k;
    }

    /** b3st, id1ot: a digit between letters of one word. X300 and 10am stay. */
    private void readDigitsAsLetters() {
        for (var i = 0; i < length; i++) {
            if (!TextView.isLatin(units[i]) || i > 0 && TextView.isLatin(units[i - 1])) {
                continue;
            }
            var end = i;
            while (end < length && TextView.isLatin(units[end])) {
                end++;
            }
            if (Character.isLetter(units[i]) && Character.isLetter(units[end - 1])) {
                for (var k = i + 1; k < end; k++) {
                    units[k] = letterFor(units[k]);
                }
            }
        }
    }

    private static char letterFor(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }
}
