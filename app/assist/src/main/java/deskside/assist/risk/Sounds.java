package deskside.assist.risk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How characters sound, without tone: each Hanyu Pinyin syllable (first reading in pinyin4j's table) has a code in the private use
 * area. Immutable once made, safe for all threads; making it reads pinyin4j's tables.
 */
final class Sounds {

    private static final char FIRST_CODE = '\uE000';
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';
    /** zhuang, chuang, shuang. */
    private static final int LONGEST_SYLLABLE = 6;

    private final char[] codes = new char[LAST_HAN - FIRST_HAN + 1];
    private final Map<String, Character> syllables = new HashMap<>();

    Sounds() {
        for (var c = FIRST_HAN; c <= LAST_HAN; c++) {
            var readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                codes[c - FIRST_HAN] = code(readings[0]);
            }
        }
    }

    private char code(String reading) {
        // The tone's digit is last; ü is written "u:".
        var syllable = reading.substring(0, reading.length() - 1).replace(":", "");
        return syllables.computeIfAbsent(syllable, _ -> (char) (FIRST_CODE + syllables.size()));
    }

    /** Chinese words as their sounds; other characters as they are. */
    String of(String words) {
        var out = words.toCharArray();
        for (var i = 0; i < out.length; i++) {
            out[i] = of(out[i]);
        }
        return new String(out);
    }

    /** The text as it sounds; Latin words that are Pinyin ("jia wei xin") become their syllables. */
    TextView of(TextView view) {
        var units = new char[view.length()];
        var from = new int[view.length()];
        var to = new int[view.length()];
        var length = 0;
        for (var i = 0; i < view.length(); ) {
            var end = wordEnd(view, i);
            var spelled = end > i + 1 ? spelled(view.text().substring(i, end)) : new int[0];
            if (spelled.length == 0) {
                if (view.at(i) != ' ') {
                    units[length] = of(view.at(i));
                    from[length] = view.from(i);
                    to[length++] = view.to(i);
                }
                i++;
                continue;
            }
            for (var k = 0; k < spelled.length; k++) {
                var next = k + 1 < spelled.length ? spelled[k + 1] : end - i;
                units[length] = syllables.get(view.text().substring(i + spelled[k], i + next));
                from[length] = view.from(i + spelled[k]);
                to[length++] = view.to(i + next - 1);
            }
            i = end;
        }
        return new TextView(Arrays.copyOf(units, length), Arrays.copyOf(from, length), Arrays.copyOf(to, length), length);
    }

    private char of(char c) {
        var code = c >= FIRST_HAN && c <= LAST_HAN ? codes[c - FIRST_HAN] : 0;
        return code == 0 ? c : code;
    }

    private static int wordEnd(TextView view, int start) {
        var end = start;
        var inside = start > 0 && TextView.isLatin(view.at(start - 1));
        while (!inside && end < view.length() && view.at(end) >= 'a' && view.at(end) <= 'z') {
            end++;
        }
        return end;
    }

    /** Where the syllables of a Latin word start, longest first with going back; empty when it is no Pinyin. */
    private int[] spelled(String word) {
        // Nobody writes a word of more syllables than this without a space.
        if (word.length() > 18) {
            return new int[0];
        }
        var starts = new int[word.length()];
        var count = split(word, 0, starts, 0);
        return Arrays.copyOf(starts, Math.max(count, 0));
    }

    private int split(String word, int at, int[] starts, int count) {
        if (at == word.length()) {
            return count;
        }
        for (var end = Math.min(word.length(), at + LONGEST_SYLLABLE); end > at; end--) {
            if (end - at > 1 && syllables.containsKey(word.substring(at, end))) {
                starts[count] = at;
                var whole = split(word, end, starts, count + 1);
                if (whole > 0) {
                    return whole;
                }
            }
        }
        return -1;
    }
}
