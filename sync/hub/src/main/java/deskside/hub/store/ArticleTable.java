package deskside.hub.store;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.Proposal;
import deskside.domain.sync.EntityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Articles, what is proposed for them, and their earlier revisions. */
public final class ArticleTable {

    private final Handle handle;
    private final Entities entities;

    ArticleTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    /** The article, locked until the transaction ends. */
    public Optional<Article> lock(String id) {
        return entities.lock(EntityType.ARTICLE, id).map(Article.class::cast);
    }

    /** The proposal, locked until the transaction ends. */
    public Optional<Proposal> lockProposal(String id) {
        return entities.lock(EntityType.PROPOSAL, id).map(Proposal.class::cast);
    }

    /** Stores a new or locked proposal as it is. */
    public void save(Proposal proposal) {
        entities.put(proposal);
    }

    /**
     * Makes what was proposed the article's next revision; the former one is kept.
     *
     * @param article locked, as it is now
     */
    public void revise(Article article, Proposal accepted, String acceptedBy, Instant now) {
        handle.createUpdate("""
                insert into article_revision (article_id, revision, old_answer, answer, proposal_id, accepted_by, accepted_at)
                values (:article, :revision, :old, :answer, :proposal, :by, :now)""")
                .bind("article", article.id()).bind("revision", article.revision() + 1).bind("old", article.answer())
                .bind("answer", accepted.newAnswer()).bind("proposal", accepted.id()).bind("by", acceptedBy).bind("now", Times.column(now)).execute();
        entities.put(revised(article, accepted.newAnswer(), now, article.version() + 1));
    }

    /** All revisions that came from proposals, oldest first, by article: a shop that is loaded anew does not know of them. */
    public Map<String, List<Revision>> revisions() {
        return handle.createQuery("select article_id, old_answer, answer, accepted_at from article_revision order by article_id, revision")
                .map((row, _) -> new Revision(row.getString(1), row.getString(2), row.getString(3), Times.require(row, "accepted_at"))).stream()
                .collect(Collectors.groupingBy(Revision::articleId));
    }

    /** One accepted proposal. */
    public record Revision(String articleId, String oldAnswer, String answer, Instant acceptedAt) {
    }

    /** The article as it was loaded, with what was accepted for just that text since; where the shop itself has changed it, the shop's text stands. */
    public static Article withRevisions(Article loaded, Map<String, List<Revision>> revisions) {
        var article = loaded;
        for (var revision : revisions.getOrDefault(loaded.id(), List.of())) {
            if (article.answer().equals(revision.oldAnswer)) {
                article = revised(article, revision.answer, revision.acceptedAt, article.version());
            }
        }
        return article;
    }

    private static Article revised(Article article, String answer, Instant now, long version) {
        return new Article(article.id(), version, article.language(), article.title(), article.category(), article.tags(), article.intents(),
                article.skus(), article.revision() + 1, LocalDate.ofInstant(now, ZoneOffset.UTC), article.validFrom(), article.validTo(), answer,
                article.body());
    }
}
