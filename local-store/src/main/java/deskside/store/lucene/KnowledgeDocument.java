package deskside.store.lucene;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entity as it is searched, in one language.
 *
 * @param keywords words that find it without being shown
 * @param passages plain text, at most {@link Passages#LENGTH} characters each, at least one; the first is the gist
 */
record KnowledgeDocument(DocumentKind kind, String id, Language language, String title, String keywords, List<String> passages) {

    private static final int OTHER_WORDINGS = 8;

    /** One per language that the entity has a text in. */
    static List<KnowledgeDocument> of(Entity entity) {
        return switch (entity) {
            case Article article -> List.of(new KnowledgeDocument(DocumentKind.ARTICLE, article.id(), article.language(), article.title(),
                    String.join(" ", article.tags()), Passages.of(List.of(article.answer(), article.body()))));
            case Script script -> List.of(new KnowledgeDocument(DocumentKind.SCRIPT, script.id(), script.language(), script.title(), "",
                    Passages.of(List.of(script.text()))));
            case Policy policy -> languages(policy.title()).map(language -> of(policy, language)).toList();
            case Product product -> languages(product.name()).map(language -> of(product, language)).toList();
            default -> throw new IllegalArgumentException("not searchable: " + entity.getClass());
        };
    }

    /** Found by what was asked, in each of the wordings; the answer is what it says. */
    static KnowledgeDocument of(SolvedQuestion solved) {
        var otherWordings = solved.exchanges().stream().skip(1).map(SolvedExchange::question).distinct().limit(OTHER_WORDINGS).collect(Collectors.joining("\n"));
        return new KnowledgeDocument(DocumentKind.SOLVED, solved.id(), solved.language(), solved.question(), otherWordings, Passages.of(List.of(solved.answer())));
    }

    private static KnowledgeDocument of(Policy policy, Language language) {
        var texts = new ArrayList<String>();
        texts.add(policy.answer().in(language));
        policy.clauses().forEach(clause -> texts.add("§" + clause.no() + " " + clause.text().in(language)));
        return new KnowledgeDocument(DocumentKind.POLICY, policy.id(), language, policy.title().in(language), "", Passages.of(texts));
    }

    private static KnowledgeDocument of(Product product, Language language) {
        var attributes = product.attributes().stream()
                .map(attribute -> attribute.name().in(language) + " " + attribute.value())
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return new KnowledgeDocument(DocumentKind.PRODUCT, product.id(), language, product.name().in(language),
                product.id() + " " + product.brand() + " " + product.categoryName().in(language),
                Passages.of(List.of(product.description().in(language), attributes)));
    }

    private static Stream<Language> languages(LocalText text) {
        return Stream.of(Language.values())
                .filter(language -> !(language == Language.ZH ? text.zh() : text.en()).isBlank());
    }
}
