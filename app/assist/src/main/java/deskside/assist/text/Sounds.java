package deskside.assist.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How characters sound, without tone: each Hanyu Pinyin syllable (first reading in pinyin4j's table) has a code in the private use
 * area. {@link #loose} codes also take for one what many speakers do not tell apart (zh/z, ch/c, sh/s, n/l, -ng/-n). Immutable, safe
 * for all threads.
 */
public final class Sounds {

    private static final char FIRST_CODE = '\uE000';
    private static final char FIRST_LOOSE = '\uE800';
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';
    /** zhuang, chuang, shuang. */
    private static final int LONGEST_SYLLABLE = 6;

    /** Where the table's first reading is not the one that shop talk uses. */
    private static final Map<Character, String> USUAL = Map.of('咖', "ka1", '壳', "ke2", '行', "xing2", '长', "chang2", '重', "zhong4", '调', "tiao2",
            '厦', "xia4", '单', "dan1", '折', "zhe2", '降', "jiang4");

    private final char[] codes = new char[LAST_HAN - FIRST_HAN + 1];
    private final Map<String, Character> syllables = new HashMap<>();
    private final List<String> readings = new ArrayList<>();
    private final char[] looseCodes;

    private Sounds() {
        for (var c = FIRST_HAN; c <= LAST_HAN; c++) {
            var found = PinyinHelper.toHanyuPinyinStringArray(c);
            if (found != null && found.length > 0) {
                codes[c - FIRST_HAN] = code(USUAL.getOrDefault(c, found[0]));
            }
        }
        var loose = new HashMap<String, Character>();
        looseCodes = new char[readings.size()];
        for (var i = 0; i < looseCodes.length; i++) {
            looseCodes[i] = loose.computeIfAbsent(loosened(readings.get(i)), _ -> (char) (FIRST_LOOSE + loose.size()));
        }
    }

    /** Read from pinyin4j's tables when it is first asked for. */
    public static Sounds standard() {
        return Standard.SOUNDS;
    }

    private char code(String reading) {
        // The tone's digit is last; ü is written "u:".
        var syllable = reading.substring(0, reading.length() - 1).replace(":", "");
        return syllables.computeIfAbsent(syllable, _ -> {
            readings.add(syllable);
            return (char) (FIRST_CODE + syllables.size());
        });
    }

    private static String loosened(String syllable) {
        var plain = syllable.length() > 1 && syllable.charAt(1) == 'h' ? syllable.charAt(0) + syllable.substring(2) : syllable;
        plain = plain.endsWith("ng") && !plain.endsWith("ong") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.startsWith("l") ? "n" + plain.substring(1) : plain;
    }

    /** Chinese words as their sounds; other characters as they are. */
    public String of(String words) {
        var out = words.toCharArray();
        for (var i = 0; i < out.length; i++) {
            out[i] = of(out[i]);
        }
        return new String(out);
    }

    /** The code of a character's sound; a character without one as it is. */
    public char of(char c) {
        var code = c >= FIRST_HAN && c <= LAST_HAN ? codes[c - FIRST_HAN] : 0;
        return code == 0 ? c : code;
    }

    /** The code of a written syllable such as "zhuang", which {@link #spelled} has found. */
    public char syllable(String letters) {
        return syllables.get(letters);
    }

    /** The loose code for a code of {@link #of} or {@link #syllable}; anything else as it is. */
    public char loose(char code) {
        var place = code - FIRST_CODE;
        return place >= 0 && place < looseCodes.length ? looseCodes[place] : code;
    }

    /** The character's syllable in letters, blank where it has none. */
    public String reading(char c) {
        var place = of(c) - FIRST_CODE;
        return place >= 0 && place < readings.size() ? readings.get(place) : "";
    }

    /** Where the syllables of a Latin word in lower case start, longest first with going back; empty when it is no Pinyin. */
    public int[] spelled(String word) {
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

    private static final class Standard {
        private static final Sounds SOUNDS = new Sounds();
    }
}
