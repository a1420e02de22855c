package deskside.assist.ranking;

import deskside.assist.recent.Recent;
import deskside.assist.text.TextNormalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * How much two texts share: pairs of Chinese characters and whole Latin words. The parts of the texts looked at last are remembered, because
 * the same sources come up with every message; safe for all threads.
 */
public final class TextOverlap {

    /** 8 KB each. */
    private static final Recent<String, Set<String>> RECENT = new Recent<>(400);

    private TextOverlap() {
    }

    /** Never changed. */
    public static Set<String> parts(String text) {
        return RECENT.get(text, TextOverlap::cut);
    }

    private static Set<String> cut(String text) {
        var normalized = TextNormalizer.normalize(text);
        var parts = new HashSet<String>();
        var word = new StringBuilder();
        var previous = -1;
        for (var i = 0; i <= normalized.length(); i++) {
            var c = i < normalized.length() ? normalized.charAt(i) : ' ';
            if (Character.isIdeographic(c)) {
                if (previous >= 0) {
                    parts.add("" + (char) previous + c);
                }
                previous = c;
            } else {
                previous = -1;
            }
            if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                if (word.length() > 2) {
                    parts.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return Collections.unmodifiableSet(parts);
    }

    /** Share of {@code wanted} that is in {@code there}, 0..1. */
    static double share(Set<String> wanted, Set<String> there) {
        return wanted.isEmpty() ? 0 : (double) wanted.stream().filter(there::contains).count() / wanted.size();
    }

    /** Common parts over all parts (Jaccard). */
    public static double likeness(Set<String> a, Set<String> b) {
        var common = a.stream().filter(b::contains).count();
        return a.isEmpty() && b.isEmpty() ? 1 : (double) common / (a.size() + b.size() - common);
    }
}
