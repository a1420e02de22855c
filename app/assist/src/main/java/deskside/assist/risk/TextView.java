package deskside.assist.risk;

import java.util.Arrays;

/**
 * A text as it is matched: half width, lower case, simplified, without what was put between the characters to hide a word. Every
 * unit knows the span of the original that it stands for. Units are letters, digits, {@code ' '} between Latin words,
 * {@code ','} and {@code '|'} for the ends of clauses and sentences, {@code ¥ $ %}, and {@code . : -} between digits. Immutable.
 */
final class TextView {

    static final char CLAUSE = ',';
    static final char SENTENCE = '|';

    private final char[] units;
    private final int[] from;
    private final int[] to;
    private final int length;
    private final String text;

    /** The arrays are kept, not copied. */
    TextView(char[] units, int[] from, int[] to, int length) {
        this.units = units;
        this.from = from;
        this.to = to;
        this.length = length;
        this.text = new String(units, 0, length);
    }

    static TextView of(String original) {
        return new ViewBuilder(original).build();
    }

    int length() {
        return length;
    }

    char at(int unit) {
        return units[unit];
    }

    /** The units as a string; positions in it are units. */
    String text() {
        return text;
    }

    /** First original position of a unit. */
    int from(int unit) {
        return from[unit];
    }

    /** Original position behind a unit. */
    int to(int unit) {
        return to[unit];
    }

    /** The units of another view's span, by their places in the original. */
    Span locate(TextView other, Span span) {
        return new Span(unitAt(other.from(span.start())), unitAt(other.to(span.end() - 1) - 1) + 1);
    }

    private int unitAt(int position) {
        var found = Arrays.binarySearch(from, 0, length, position);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** First unit of the clause that holds {@code unit}. */
    int clauseStart(int unit) {
        var i = unit;
        while (i > 0 && !isBarrier(units[i - 1])) {
            i--;
        }
        return i;
    }

    /** Behind the last unit of the clause. */
    int clauseEnd(int unit) {
        var i = unit;
        while (i < length && !isBarrier(units[i])) {
            i++;
        }
        return i;
    }

    int sentenceStart(int unit) {
        var i = unit;
        while (i > 0 && units[i - 1] != SENTENCE) {
            i--;
        }
        return i;
    }

    int sentenceEnd(int unit) {
        var i = unit;
        while (i < length && units[i] != SENTENCE) {
            i++;
        }
        return i;
    }

    static boolean isBarrier(char unit) {
        return unit == CLAUSE || unit == SENTENCE;
    }

    static boolean isLatin(char unit) {
        return unit < 0x250 && Character.isLetterOrDigit(unit);
    }

    static boolean isHan(char unit) {
        return unit >= 0x3400 && unit <= 0x9fff;
    }
}
