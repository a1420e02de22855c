package deskside.testkit;

import static java.util.Comparator.comparingDouble;

import deskside.domain.Language;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.knowledge.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds by shared letters and letter pairs, over what {@link InMemoryTables} hold now. */
public final class InMemoryKnowledgeSearch implements KnowledgeSearch {

    private final InMemoryTables tables;
    private final InMemorySolvedQuestions solved;

    public InMemoryKnowledgeSearch(InMemoryTables tables, InMemorySolvedQuestions solved) {
        this.tables = tables;
        this.solved = solved;
    }

    @Override
    public List<KnowledgeHit> search(KnowledgeQuery query) {
        return documents(query.language())
                .filter(document -> query.kinds().contains(document.kind()))
                .map(document -> document.hit(query))
                .filter(hit -> hit.score() > 0)
                .sorted(comparingDouble(KnowledgeHit::score).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public int size() {
        var ids = new HashSet<String>();
        for (var language : Language.values()) {
            documents(language).forEach(document -> ids.add(document.kind() + document.id()));
        }
        return ids.size();
    }

    private Stream<Document> documents(Language language) {
        var documents = new ArrayList<Document>();
        for (var article : tables.of(Article.class).all()) {
            if (article.language() == language) {
                documents.add(new Document(DocumentKind.ARTICLE, article.id(), language, article.title(), article.answer()));
            }
        }
        for (var script : tables.of(Script.class).all()) {
            if (script.language() == language) {
                documents.add(new Document(DocumentKind.SCRIPT, script.id(), language, script.title(), script.text()));
            }
        }
        for (var policy : tables.of(Policy.class).all()) {
            documents.add(new Document(DocumentKind.POLICY, policy.id(), language, policy.title().in(language), policy.answer().in(language)));
        }
        for (var product : tables.of(Product.class).all()) {
            documents.add(new Document(
                    DocumentKind.PRODUCT, product.id(), language, product.name().in(language), product.description().in(language)));
        }
        for (var question : solved.all()) {
            if (question.language() == language) {
                documents.add(new Document(DocumentKind.SOLVED, question.id(), language, question.question(), question.answer()));
            }
        }
        return documents.stream();
    }

    private record Document(DocumentKind kind, String id, Language language, String title, String text) {

        KnowledgeHit hit(KnowledgeQuery query) {
            var shared = new HashSet<>(Ngrams.of(query.text()));
            shared.retainAll(new HashSet<>(Ngrams.of(title + " " + text)));
            var passage = text.substring(0, Math.min(160, text.length()));
            return new KnowledgeHit(kind, id, language, title, passage, shared.size(), 0, shared.size());
        }
    }
}
