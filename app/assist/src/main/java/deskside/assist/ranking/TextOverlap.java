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
    private static final Recent<Source, Set<String>> RECENT = new Recent<>(400);

    private TextOverlap() {
    }

    /** Of strings that stay the same objects, so that a source is found again without reading it: joined it would be a new text each time. */
    private record Source(String title, String text) {
    }

    /** Never changed. */
    public static Set<String> parts(String text) {
        return parts("", text);
    }

    /** Of a source's title and text. Never changed. */
    static Set<String> parts(String title, String text) {
        return RECENT.get(new Source(title, text), source -> cut(source.title + ' ' + source.text));
    }

    private static Set<String> cut(String text) {
        var normalized = TextNormalizer.normalize(text);
        var parts = new HashSet<String>();
        var word = new StringBuilder();
        var afterIdeograph = false;
        for (var i = 0; i <= normalized.length(); i++) {
            var c = i < normalized.length() ? normalized.charAt(i) : ' ';
            if (Character.isIdeographic(c)) {
                if (afterIdeograph) {
                    parts.add(normalized.substring(i - 1, i + 1));
                }
                afterIdeograph = true;
            } else {
                afterIdeograph = false;
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
        return wanted.isEmpty() ? 0 : (double) common(wanted, there) / wanted.size();
    }

    /** Common parts over all parts (Jaccard). */
    public static double likeness(Set<String> a, Set<String> b) {
        var common = common(a, b);
        return a.isEmpty() && b.isEmpty() ? 1 : (double) common / (a.size() + b.size() - common);
    }

    private static int common(Set<String> a, Set<String> b) {
        var common = 0;
        for (var part : a) {
            common += b.contains(part) ? 1 : 0;
        }
        return common;
    }
}
