package deskside.store.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one entry of the index stands for: a title alone (questions look like titles), or a title with one passage.
 *
 * @param passage number of the passage in its document
 * @param terms   text for keywords
 * @param meaning text for the vector
 */
record SearchUnit(KnowledgeDocument document, int passage, String terms, String meaning) {

    private static final Pattern SLOT = Pattern.compile("\\{[^{}]{1,60}\\}");

    static List<SearchUnit> of(KnowledgeDocument document) {
        var units = new ArrayList<SearchUnit>();
        units.add(new SearchUnit(document, 0, document.title() + "\n" + document.keywords(), document.title()));
        for (var i = 0; i < document.passages().size(); i++) {
            var passage = SLOT.matcher(document.passages().get(i)).replaceAll("");
            if (!passage.isBlank()) {
                var keywords = i == 0 ? "\n" + document.keywords() : "";
                units.add(new SearchUnit(document, i, document.title() + keywords + "\n" + passage, document.title() + "\n" + passage));
            }
        }
        return units;
    }
}
