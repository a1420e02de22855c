package deskside.store.lucene;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.catalog.Catalog;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the text of what the index, which holds ids only, has found. Safe for several threads. */
public final class Library {

    /** Cut documents kept, 4 KB each: those that many questions find are few. */
    private static final int MOST_CUT = 1_000;

    private final Catalog catalog;
    private final KnowledgeBase knowledgeBase;
    private final SolvedQuestions solvedQuestions;
    /** Documents already cut into passages, as long as their entity is the same. */
    private final Map<String, Cut> cut = new ConcurrentHashMap<>();

    public Library(Catalog catalog, KnowledgeBase knowledgeBase, SolvedQuestions solvedQuestions) {
        this.catalog = catalog;
        this.knowledgeBase = knowledgeBase;
        this.solvedQuestions = solvedQuestions;
    }

    /** Empty when it is gone but the index has not been told yet. From memory but for solved questions. */
    Optional<String> title(DocumentKind kind, String id, Language language) {
        return switch (kind) {
            case ARTICLE -> knowledgeBase.articleHead(id).filter(article -> article.language() == language).map(ArticleHead::title);
            case SCRIPT -> knowledgeBase.script(id).filter(script -> script.language() == language).map(Script::title);
            case POLICY -> catalog.policy(id).map(policy -> in(language, policy.title())).filter(text -> !text.isBlank());
            case PRODUCT -> catalog.product(id).map(product -> in(language, product.name())).filter(text -> !text.isBlank());
            case SOLVED -> solvedQuestions.find(id).filter(solved -> solved.language() == language).map(SolvedQuestion::question);
        };
    }

    /** Of a text in that language alone. */
    private static String in(Language language, LocalText text) {
        return language == Language.ZH ? text.zh() : text.en();
    }

    /** Its passages, the gist first; empty when it is gone. Reads the body of an article from the store. */
    Optional<List<String>> passages(DocumentKind kind, String id, Language language) {
        return find(kind, id, language).map(KnowledgeDocument::passages);
    }

    private Optional<KnowledgeDocument> find(DocumentKind kind, String id, Language language) {
        if (kind == DocumentKind.SOLVED) {
            return solvedQuestions.find(id).map(KnowledgeDocument::of).filter(document -> document.language() == language);
        }
        Optional<? extends Entity> entity = switch (kind) {
            case ARTICLE -> knowledgeBase.article(id);
            case SCRIPT -> knowledgeBase.script(id);
            case POLICY -> catalog.policy(id);
            case PRODUCT -> catalog.product(id);
            case SOLVED -> Optional.empty();
        };
        return entity.stream().flatMap(it -> documents(kind, it).stream())
                .filter(document -> document.language() == language).findFirst();
    }

    private List<KnowledgeDocument> documents(DocumentKind kind, Entity entity) {
        if (cut.size() > MOST_CUT) {
            cut.clear();
        }
        return cut.compute(Fields.key(kind, entity.id()), (_, known) ->
                known != null && known.entity == entity ? known : new Cut(entity, KnowledgeDocument.of(entity))).documents;
    }

    private record Cut(Entity entity, List<KnowledgeDocument> documents) {
    }
}
