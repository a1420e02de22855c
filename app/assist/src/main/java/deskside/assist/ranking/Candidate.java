package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that might answer, with what is known of its source.
 *
 * @param text       with its slots still open
 * @param intents    the source's own, the main one first
 * @param skus       products that it is about; empty: any (likewise {@code categories}, {@code tiers})
 * @param updatedAt  null for a text that does not age
 * @param tone       of a script; blank otherwise
 * @param days       a policy's own period, for deadlines in its text; null without one
 * @param gist       what of it is shown where the search found no passage in it
 * @param solvedIn   of a solved question: in how many conversations; 0 for others
 * @param certainty  of an answer read off a data sheet; 0 for others
 * @param hit        of the search; null when it was found by its intent
 */
public record Candidate(
        SuggestionSource.Kind kind, String id, String title, int revision, Language language, String text, List<String> intents,
        List<String> skus, List<String> categories, List<Tier> tiers, @Nullable LocalDate updatedAt, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, String tone, @Nullable Integer days, String gist, int solvedIn, double certainty, @Nullable KnowledgeHit hit) {

    public static Candidate of(ArticleHead article, @Nullable KnowledgeHit hit) {
        return new Candidate(SuggestionSource.Kind.ARTICLE, article.id(), article.title(), article.revision(), article.language(),
                article.answer(), article.intents(), article.skus(), List.of(), List.of(), article.updatedAt(), article.validFrom(),
                article.validTo(), "", null, article.answer(), 0, 0, hit);
    }

    public static Candidate of(Script script, @Nullable KnowledgeHit hit) {
        return new Candidate(SuggestionSource.Kind.SCRIPT, script.id(), script.title(), (int) script.version(), script.language(),
                script.text(), script.intents(), List.of(), List.of(), List.of(), null, null, null, script.tone(), null,
                script.text(), 0, 0, hit);
    }

    public static Candidate of(Policy policy, Language language, @Nullable KnowledgeHit hit) {
        var days = policy.limits().get("days");
        return new Candidate(SuggestionSource.Kind.POLICY, policy.id(), policy.title().in(language), policy.revision(), language,
                policy.answer().in(language), policy.intents(), policy.skus(), policy.categories(), policy.tiers(), null,
                policy.validFrom(), policy.validTo(), "", days == null ? null : days.intValue(),
                policy.clauses().isEmpty() ? policy.answer().in(language) : policy.clauses().getFirst().text().in(language), 0, 0, hit);
    }

    /** An answer read off a product's data sheet. */
    public static Candidate fact(Product product, Language language, String intent, String answer, String passage, double certainty) {
        return new Candidate(SuggestionSource.Kind.PRODUCT, product.id(), product.name().in(language), 0, language, answer, List.of(intent),
                List.of(product.id()), List.of(), List.of(), null, null, null, "", null, passage, 0, certainty, null);
    }

    /** @param zone in which its day is that of the shop */
    public static Candidate of(SolvedQuestion solved, ZoneId zone, KnowledgeHit hit) {
        return new Candidate(SuggestionSource.Kind.SOLVED, solved.id(), solved.question(), solved.conversations(), solved.language(), solved.answer(),
                solved.newest().intents(), solved.newest().skus(), List.of(), List.of(), LocalDate.ofInstant(solved.answeredAt(), zone), null, null,
                "", null, solved.answer(), solved.conversations(), 0, hit);
    }

    boolean isSolved() {
        return kind == SuggestionSource.Kind.SOLVED;
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** What the search found in it, read when it is first asked for. */
    String passage() {
        return hit == null || hit.passage().isBlank() ? gist : hit.passage();
    }

    /** BM25 of the search, 0 when not found by keyword. */
    double keyword() {
        return hit == null ? 0 : hit.keywordScore();
    }

    /** Cosine of the search, 0 when not found by vector; the certainty of an answer off a data sheet. */
    double vector() {
        return hit == null ? certainty : hit.vectorScore();
    }
}
