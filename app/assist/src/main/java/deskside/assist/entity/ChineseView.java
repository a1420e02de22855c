package deskside.assist.entity;

import deskside.assist.text.Sounds;
import java.util.Locale;

/**
 * A folded text as Chinese names are looked for in it: without spaces and hyphens, each unit with its sound and its place in the text.
 * Latin words that are Pinyin (kongqi) become their syllables. Immutable.
 */
final class ChineseView {

    private final char[] letters;
    private final char[] sounds;
    private final int[] from;
    private final int[] to;
    private final boolean[] wordStart;
    private final boolean[] wordEnd;
    private int length;

    ChineseView(String folded, Sounds table) {
        letters = new char[folded.length()];
        sounds = new char[folded.length()];
        from = new int[folded.length()];
        to = new int[folded.length()];
        wordStart = new boolean[folded.length()];
        wordEnd = new boolean[folded.length()];
        for (var i = 0; i < folded.length(); ) {
            var end = wordEnd(folded, i);
            var spelled = end > i + 1 ? table.spelled(folded.substring(i, end).toLowerCase(Locale.ROOT)) : new int[0];
            if (spelled.length > 0) {
                addSyllables(folded, i, end, spelled, table);
                i = end;
            } else if (end > i) {
                for (var k = i; k < end; k++) {
                    add(folded.charAt(k), folded.charAt(k), k, k + 1, k == i, k + 1 == end);
                }
                i = end;
            } else {
                var c = folded.charAt(i);
                if (c != ' ' && c != '-') {
                    add(c, table.loose(table.of(c)), i, i + 1, true, true);
                }
                i++;
            }
        }
    }

    private void addSyllables(String folded, int start, int end, int[] starts, Sounds table) {
        for (var k = 0; k < starts.length; k++) {
            var syllableEnd = k + 1 < starts.length ? start + starts[k + 1] : end;
            var code = table.syllable(folded.substring(start + starts[k], syllableEnd).toLowerCase(Locale.ROOT));
            add((char) 0, table.loose(code), start + starts[k], syllableEnd, k == 0, k + 1 == starts.length);
        }
    }

    private void add(char letter, char sound, int start, int end, boolean first, boolean last) {
        letters[length] = letter;
        sounds[length] = sound;
        from[length] = start;
        to[length] = end;
        wordStart[length] = first;
        wordEnd[length++] = last;
    }

    private static int wordEnd(String folded, int start) {
        var end = start;
        while (end < folded.length() && folded.charAt(end) >= 'A' && folded.charAt(end) <= 'Z') {
            end++;
        }
        return end;
    }

    /** The sounds, to be searched. */
    String sounding() {
        return new String(sounds, 0, length);
    }

    /** 0 for a syllable that is written in Latin letters. */
    char letter(int unit) {
        return letters[unit];
    }

    char sound(int unit) {
        return sounds[unit];
    }

    int from(int unit) {
        return from[unit];
    }

    int to(int unit) {
        return to[unit];
    }

    /** No Latin word is cut by the span. */
    boolean isWhole(int start, int end) {
        return wordStart[start] && wordEnd[end - 1]
                && !(start > 0 && isDigit(letters[start - 1]) && isLatin(letters[start]) && to[start - 1] == from[start]);
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
