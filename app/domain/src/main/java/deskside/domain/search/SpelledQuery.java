package deskside.domain.search;

import java.util.List;
import java.util.stream.Stream;

/** What somebody typed, word by word. Immutable. */
public record SpelledQuery(List<Spelling> words) {

    /** More words do not make a name any clearer. */
    private static final int MOST_WORDS = 6;

    public static SpelledQuery of(String text, Pronunciation pronunciation) {
        return new SpelledQuery(Stream.of(text.strip().split("\\s+")).map(word -> Spelling.of(word, pronunciation)).filter(word -> !word.isBlank())
                .limit(MOST_WORDS).toList());
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /** Of all words together, by the one that fits least; each counts with the name it fits best. @return 0 when one fits none, at most 99 */
    public int score(List<Spelling> names) {
        return words.stream().mapToInt(word -> names.stream().mapToInt(name -> name.score(word)).max().orElse(0)).min().orElse(0);
    }
}
