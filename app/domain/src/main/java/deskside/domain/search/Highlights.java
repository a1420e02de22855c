package deskside.domain.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Where in a text stands what somebody looked for: as written, by the sound of Chinese characters, by their initials. Stateless. */
public final class Highlights {

    /** Two characters that stand together; single ones are everywhere. */
    private static final int PAIR = 2;

    private Highlights() {
    }

    /** @param start in UTF-16 units; @param end behind the last */
    public record Span(int start, int end) {
    }

    /** In the order of the text, none overlapping. */
    public static List<Span> of(String text, String query, Pronunciation pronunciation) {
        var marked = new BitSet(text.length());
        for (var word : query.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty() && !mark(text, word, marked)) {
                if (word.chars().allMatch(c -> c < 128)) {
                    markSounds(text, word, pronunciation, marked);
                } else {
                    for (var i = 0; i + PAIR <= word.length(); i++) {
                        mark(text, word.substring(i, i + PAIR), marked);
                    }
                }
            }
        }
        var spans = new ArrayList<Span>();
        for (var start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(marked.nextClearBit(start))) {
            spans.add(new Span(start, marked.nextClearBit(start)));
        }
        return List.copyOf(spans);
    }

    private static boolean mark(String text, String word, BitSet marked) {
        var found = false;
        for (var i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                marked.set(i, i + word.length());
                found = true;
            }
        }
        return found;
    }

    private static void markSounds(String text, String word, Pronunciation pronunciation, BitSet marked) {
        for (var i = 0; i < text.length(); i++) {
            var sounds = new StringBuilder();
            var initials = new StringBuilder();
            for (var end = i; end < text.length(); end++) {
                var syllable = pronunciation.of(text.charAt(end));
                if (syllable.isEmpty() || sounds.length() > word.length() && initials.length() > word.length()) {
                    break;
                }
                sounds.append(syllable);
                initials.append(syllable.charAt(0));
                var spelled = sounds.length() >= word.length() && sounds.substring(0, word.length()).equals(word)
                        && sounds.length() - syllable.length() < word.length();
                if (spelled && word.length() > 1 || initials.length() >= PAIR && initials.toString().equals(word)) {
                    marked.set(i, end + 1);
                }
            }
        }
    }
}
