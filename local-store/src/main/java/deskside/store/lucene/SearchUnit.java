package deskside.store.lucene;

import deskside.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one entry of the index stands for. The first of a document holds all of its words and the meaning of its title (questions look like
 * titles); a second one adds the meaning of title and gist. Deeper passages are found by their words: their vectors took four fifths of the
 * indexing time and found nothing more (decision record 14).
 *
 * @param terms   text for keywords; blank in a second entry
 * @param meaning text for the vector
 */
record SearchUnit(KnowledgeDocument document, String terms, String meaning) {

    private static final Pattern SLOT = Pattern.compile("\\{[^{}]{1,60}\\}");
    /** Characters, about 25 tokens. Titles are shorter; the rest of a longer one says little about the subject but takes time. */
    private static final int TITLE_ZH = 24;
    private static final int TITLE_EN = 90;

    /** @param withGist also the second entry */
    static List<SearchUnit> of(KnowledgeDocument document, boolean withGist) {
        var longest = document.language() == Language.ZH ? TITLE_ZH : TITLE_EN;
        var title = document.title().substring(0, Math.min(longest, document.title().length()));
        var gist = withoutSlots(document.passages().getFirst());
        var units = new ArrayList<SearchUnit>();
        units.add(new SearchUnit(document, terms(document), title.isBlank() ? gist : title));
        if (withGist && !title.isBlank() && !gist.isBlank()) {
            units.add(new SearchUnit(document, "", title + "\n" + gist));
        }
        return units;
    }

    private static String terms(KnowledgeDocument document) {
        var terms = new StringBuilder(document.title()).append('\n').append(document.keywords());
        document.passages().forEach(passage -> terms.append('\n').append(withoutSlots(passage)));
        return terms.toString();
    }

    private static String withoutSlots(String passage) {
        return SLOT.matcher(passage).replaceAll("");
    }
}
