package deskside.usecases.search;

import deskside.domain.Language;
import deskside.domain.catalog.Catalog;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens a document for reading, whatever its kind. */
public final class OpenDocument {

    private static final int SHOWN_EXCHANGES = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final KnowledgeBase knowledge;
    private final Catalog catalog;
    private final SolvedQuestions solvedQuestions;

    public OpenDocument(KnowledgeBase knowledge, Catalog catalog, SolvedQuestions solvedQuestions) {
        this.knowledge = knowledge;
        this.catalog = catalog;
        this.solvedQuestions = solvedQuestions;
    }

    /** Empty when it is no longer there. */
    public Optional<OpenedDocument> open(DocumentKind kind, String documentId, Language language) {
        return switch (kind) {
            case ARTICLE -> knowledge.article(documentId).map(OpenDocument::article);
            case SCRIPT -> knowledge.script(documentId).map(OpenDocument::script);
            case POLICY -> catalog.policy(documentId).map(policy -> policy(policy, language));
            case PRODUCT -> catalog.product(documentId).map(product -> product(product, language));
            case SOLVED -> solvedQuestions.find(documentId).map(OpenDocument::solved);
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

    /** The newest conversations that it was settled in, as they went, newest first. */
    private static OpenedDocument solved(SolvedQuestion solved) {
        var chinese = solved.language() == Language.ZH;
        var body = solved.exchanges().stream().limit(SHOWN_EXCHANGES).map(one -> "### " + DAY.format(one.answeredAt().atZone(ZoneId.systemDefault())) + "\n\n"
                + (chinese ? "客户：" : "Customer: ") + one.question() + "\n\n" + (chinese ? "客服：" : "Agent: ") + one.answer())
                .collect(Collectors.joining("\n\n"));
        return new OpenedDocument(DocumentKind.SOLVED, solved.id(), solved.question(), solved.conversations(), solved.answer(), body);
    }

    /** @param revision 0 where the kind has none, of a solved question the number of its conversations; @param answer what can be told a customer; @param body Markdown */
    public record OpenedDocument(DocumentKind kind, String id, String title, int revision, String answer, String body) {
    }
}
