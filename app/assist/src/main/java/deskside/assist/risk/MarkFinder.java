package deskside.assist.risk;

import java.util.List;

/** Finds the words of a promise in one pass. Immutable, safe for all threads. */
final class MarkFinder {

    private final WordFinder finder;

    private MarkFinder(WordFinder finder) {
        this.finder = finder;
    }

    /** @param lines of {@code promise-words.tsv} */
    static MarkFinder of(List<String> lines) {
        var builder = new WordFinder.Builder();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var columns = line.split("\t", 2);
            var slot = Mark.valueOf(columns[0]).ordinal();
            for (var word : columns[1].split("\\|")) {
                var open = word.endsWith("*");
                builder.add(TextView.of(open ? word.substring(0, word.length() - 1) : word).text(), open, slot);
            }
        }
        return new MarkFinder(builder.build());
    }

    Findings find(TextView view) {
        return finder.find(view);
    }
}
