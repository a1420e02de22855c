package deskside.usecases.search;

import deskside.domain.Language;
import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens a document for reading, whatever its kind. */
public final class OpenDocument {

    private final KnowledgeBase knowledge;
    private final Catalog catalog;

    public OpenDocument(KnowledgeBase knowledge, Catalog catalog) {
        this.knowledge = knowledge;
        this.catalog = catalog;
    }

    /** Empty when it is no longer there. */
    public Optional<OpenedDocument> open(DocumentKind kind, String documentId, Language language) {
        return switch (kind) {
            case ARTICLE -> knowledge.article(documentId).map(OpenDocument::article);
            case SCRIPT -> knowledge.script(documentId).map(OpenDocument::script);
            case POLICY -> catalog.policy(documentId).map(policy -> policy(policy, language));
            case PRODUCT -> catalog.product(documentId).map(product -> product(product, language));
        };
    }

    private static OpenedDocument article(Article article) {
        return new OpenedDocument(DocumentKind.ARTICLE, article.id(), article.title(), article.revision(), article.answer(), article.body());
    }

    private static OpenedDocument script(Script script) {
        return new OpenedDocument(DocumentKind.SCRIPT, script.id(), script.title(), 0, script.text(), script.text());
    }

    private static OpenedDocument policy(Policy policy, Language language) {
        var body = policy.clauses().stream().map(clause -> "§" + clause.no() + " " + clause.text().in(language))
                .collect(Collectors.joining("\n\n"));
        return new OpenedDocument(DocumentKind.POLICY, policy.id(), policy.title().in(language), policy.revision(),
                policy.answer().in(language), body);
    }

    private static OpenedDocument product(Product product, Language language) {
        var sheet = product.attributes().stream().map(a -> a.name().in(language) + ": " + a.value()).collect(Collectors.joining("\n"));
        return new OpenedDocument(DocumentKind.PRODUCT, product.id(), product.name().in(language), 0,
                product.description().in(language), product.description().in(language) + "\n\n" + sheet);
    }

    /** @param revision 0 where the kind has none; @param answer what can be told a customer; @param body Markdown */
    public record OpenedDocument(DocumentKind kind, String id, String title, int revision, String answer, String body) {
    }
}
