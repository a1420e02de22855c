package deskside.domain.knowledge;

import deskside.domain.Language;
import java.util.EnumSet;
import java.util.Set;

/** @param kinds only documents of these kinds; @param limit 1..1000 */
public record KnowledgeQuery(String text, Language language, Set<DocumentKind> kinds, int limit) {

    public KnowledgeQuery {
        kinds = Set.copyOf(kinds);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit must be 1..1000, not " + limit);
        }
    }

    public static KnowledgeQuery everything(String text, Language language, int limit) {
        return new KnowledgeQuery(text, language, EnumSet.allOf(DocumentKind.class), limit);
    }
}
