package deskside.assist.emotion;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Embedder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which earlier messages asked the same: by the character pairs that they share, and by their embeddings where there are some. Immutable,
 * safe for all threads.
 */
public final class Repetition {

    /** Two messages that share this much of their character pairs ask the same (Jaccard). */
    private static final double SAME_PAIRS = 0.5;
    /**
     * Or whose embeddings are as near as this (cosine). Of rated pairs of Chinese shop questions (JDDC, 700 pairs) 97 % above 0.80 were
     * rated as the same; the English model sets unlike questions of one shop 0.1 nearer.
     */
    private static final Map<Language, Double> SAME_MEANING = Map.of(Language.ZH, 0.80, Language.EN, 0.88);
    /** Embeddings are compared with so many earlier messages at most: each may cost some milliseconds. */
    private static final int LOOK_BACK = 6;
    private static final Pattern UNSPOKEN = Pattern.compile("[\\s\\p{P}\\d]");
    /** 好的, "ok" and "yes please" say nothing twice. */
    private static final int SHORTEST = 4;

    private final Optional<Embedder> embedder;

    public Repetition(Optional<Embedder> embedder) {
        this.embedder = embedder;
    }

    /** @param earlier oldest first */
    public List<String> of(String message, List<String> earlier, Language language) {
        var text = plain(message);
        if (text.length() < SHORTEST) {
            return List.of();
        }
        var pairs = pairs(text);
        var near = Math.max(0, earlier.size() - LOOK_BACK);
        return IntStream.range(0, earlier.size())
                .filter(i -> sharesPairs(pairs, earlier.get(i)) || i >= near && meansTheSame(message, earlier.get(i), language))
                .mapToObj(earlier::get).toList();
    }

    private static boolean sharesPairs(Set<String> pairs, String other) {
        return jaccard(pairs, pairs(plain(other))) >= SAME_PAIRS;
    }

    private boolean meansTheSame(String message, String other, Language language) {
        if (embedder.isEmpty() || plain(other).length() < SHORTEST) {
            return false;
        }
        var a = embedder.get().embed(TextNormalizer.normalize(message), language);
        var b = embedder.get().embed(TextNormalizer.normalize(other), language);
        var cosine = 0.0;
        for (var i = 0; i < a.length; i++) {
            cosine += a[i] * b[i];
        }
        return cosine >= SAME_MEANING.getOrDefault(language, 1.0);
    }

    private static String plain(String text) {
        return UNSPOKEN.matcher(TextNormalizer.normalize(text)).replaceAll("");
    }

    private static Set<String> pairs(String plain) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }
}
