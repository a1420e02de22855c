package deskside.store.lucene;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.catalog.Catalog;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeBase;
import java.util.Optional;

/** Finds the text of what the index, which holds ids only, has found. */
public final class Library {

    private final Catalog catalog;
    private final KnowledgeBase knowledgeBase;

    public Library(Catalog catalog, KnowledgeBase knowledgeBase) {
        this.catalog = catalog;
        this.knowledgeBase = knowledgeBase;
    }

    /** Empty when it is gone but the index has not been told yet. */
    Optional<KnowledgeDocument> find(DocumentKind kind, String id, Language language) {
        Optional<? extends Entity> entity = switch (kind) {
            case ARTICLE -> knowledgeBase.article(id);
            case SCRIPT -> knowledgeBase.script(id);
            case POLICY -> catalog.policy(id);
            case PRODUCT -> catalog.product(id);
        };
        return entity.stream().flatMap(it -> KnowledgeDocument.of(it).stream())
                .filter(document -> document.language() == language).findFirst();
    }
}
