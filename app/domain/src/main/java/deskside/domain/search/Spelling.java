package deskside.domain.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A name in the three forms that it can be typed in: as it is written, as it sounds ("kongqizhaguo") and by initials ("kqzg"); letters in lower
 * case and of one width, marks and spaces left out. It can be entered where one of its units begins: a Chinese character, a word, a number.
 * Immutable.
 *
 * @param text     as written
 * @param sound    Chinese characters as syllables, the rest as written
 * @param initials Chinese characters as the first letters of their syllables, the rest as written
 * @param han      how many Chinese characters it has
 */
public record Spelling(Form text, Form sound, Form initials, int han) {

    /** A name is looked at so far. */
    private static final int LONGEST = 60;
    /** From so many digits on, a number is found by any part of it: customers read out its last digits. */
    private static final int LONG_NUMBER = 8;
    private static final int WRITTEN = 80;
    private static final int SOUNDS = 60;
    private static final int BY_INITIALS = 40;
    private static final int NEARLY = 20;
    private static final int AT_THE_START = 10;
    private static final int WHOLE = 9;
    private static final int SHORTEST_WITH_TYPO = 3;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    /** @param starts places where a unit begins, ascending */
    public record Form(String letters, int[] starts) {

        /** @return the first start at which {@code word} stands, or −1 */
        int find(String word) {
            return Arrays.stream(starts).filter(start -> letters.startsWith(word, start)).findFirst().orElse(-1);
        }

        boolean isNear(String word, int slips) {
            return Arrays.stream(starts).anyMatch(start -> Typos.begins(letters, start, word, slips));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Form that && letters.equals(that.letters) && Arrays.equals(starts, that.starts);
        }

        @Override
        public int hashCode() {
            return letters.hashCode();
        }
    }

    /** What may be anything, such as what somebody typed. */
    public static Spelling of(String name, Pronunciation pronunciation) {
        var plain = Normalizer.normalize(name.length() > LONGEST ? name.substring(0, LONGEST) : name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var text = new FormBuilder();
        var sound = new FormBuilder();
        var initials = new FormBuilder();
        var han = 0;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            var syllable = pronunciation.of(c);
            var begins = !syllable.isEmpty() || i == 0 || kind(plain.charAt(i - 1)) != kind(c) || isInLongNumber(plain, i);
            text.add(String.valueOf(c), begins);
            sound.add(syllable.isEmpty() ? String.valueOf(c) : syllable, begins);
            initials.add(syllable.isEmpty() ? String.valueOf(c) : syllable.substring(0, 1), begins);
            han += syllable.isEmpty() ? 0 : 1;
        }
        return new Spelling(text.form(), sound.form(), initials.form(), han);
    }

    private static boolean isInLongNumber(String plain, int at) {
        if (!isDigit(plain.charAt(at))) {
            return false;
        }
        var from = at;
        while (from > 0 && isDigit(plain.charAt(from - 1))) {
            from--;
        }
        var to = at;
        while (to < plain.length() && isDigit(plain.charAt(to))) {
            to++;
        }
        return to - from >= LONG_NUMBER && to - at >= SHORTEST_WITH_TYPO;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int kind(char c) {
        return isDigit(c) ? 1 : Character.isIdeographic(c) ? 2 : Character.isLetter(c) ? 3 : 4;
    }

    public boolean isBlank() {
        return text.letters.isEmpty();
    }

    /** Whether a word of one Chinese character and nothing else: its sound alone would fit far too much. */
    public boolean isOneCharacter() {
        return han == 1 && text.letters.length() == 1;
    }

    /**
     * How well a word, spelled the same way, fits this name: by how it is written, how it sounds, its initials, or nearly, in this order; at the
     * name's start and as the whole of it better than inside.
     *
     * @return 0: not at all, at most 99
     */
    public int score(Spelling word) {
        var written = text.find(word.text.letters);
        if (written >= 0) {
            return score(WRITTEN, written, word.text, text);
        }
        var heard = word.isOneCharacter() ? -1 : sound.find(word.sound.letters);
        if (heard >= 0) {
            return score(SOUNDS, heard, word.sound, sound);
        }
        var begun = word.han > 0 ? -1 : initials.find(word.text.letters);
        if (begun >= 0) {
            return score(BY_INITIALS, begun, word.text, initials);
        }
        return isNear(word) ? NEARLY : 0;
    }

    /** Whether a {@link #score} means that the word is the whole name, written, sounded or by its initials. */
    public static boolean isWhole(int score) {
        return score % NEARLY == AT_THE_START + WHOLE;
    }

    private static int score(int base, int at, Form word, Form name) {
        return base + (at == 0 ? AT_THE_START : 0) + WHOLE * word.letters.length() / Math.max(1, name.letters.length());
    }

    private boolean isNear(Spelling word) {
        return slips(word.text.letters) > 0 && text.isNear(word.text.letters, slips(word.text.letters))
                || slips(word.sound.letters) > 0 && !word.isOneCharacter() && sound.isNear(word.sound.letters, slips(word.sound.letters));
    }

    /** How many letters of a word may be wrong, missing, too many or swapped. Numbers must be right: one digit off is another order. */
    public static int slips(String word) {
        if (word.length() < SHORTEST_WITH_TYPO || IntStream.range(0, word.length()).allMatch(i -> isDigit(word.charAt(i)))) {
            return 0;
        }
        return word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2;
    }

    private static final class FormBuilder {

        private final StringBuilder letters = new StringBuilder();
        private final IntStream.Builder starts = IntStream.builder();

        void add(String more, boolean begins) {
            if (begins) {
                starts.add(letters.length());
            }
            letters.append(more);
        }

        Form form() {
            return new Form(letters.toString(), starts.build().toArray());
        }
    }
}
