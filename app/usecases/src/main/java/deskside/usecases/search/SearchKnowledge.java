package deskside.usecases.search;

import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import java.util.List;
import java.util.Set;

/** Searches articles, scripts, policies and products with what somebody typed; the language is that of the text. */
public final class SearchKnowledge {

    private final KnowledgeSearch search;

    public SearchKnowledge(KnowledgeSearch search) {
        this.search = search;
    }

    /** With their passages read, for screens. @param limit 1..1000 */
    public List<KnowledgeHit> search(String text, Set<DocumentKind> kinds, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        var hits = search.search(new KnowledgeQuery(text, LanguageDetector.detect(text, Language.ZH), kinds, limit));
        hits.forEach(KnowledgeHit::passage);
        return hits;
    }
}
