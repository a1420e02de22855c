package deskside.domain.knowledge;

import deskside.domain.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another wording of what an article lets agents say, as the hub has it.
 *
 * @param id           the id of the command that proposed it
 * @param title        of the article when it was proposed
 * @param baseRevision of the article that the author had read: it is accepted for that revision and no other
 * @param oldAnswer    of that revision, so that both can be laid side by side later
 * @param reason       of the author, may be blank
 * @param proposedBy   account
 * @param decidedBy    account of another person; null while it is awaited
 * @param decisionNote of that person, may be blank
 */
public record Proposal(
        String id, long version, String articleId, String title, int baseRevision, String oldAnswer, String newAnswer, String reason,
        ProposalState state, String proposedBy, Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionNote)
        implements Entity {

    /** The same proposal, decided. */
    public Proposal decided(ProposalState outcome, String accountId, Instant at, String note) {
        return new Proposal(id, version + 1, articleId, title, baseRevision, oldAnswer, newAnswer, reason, outcome, proposedBy, proposedAt, accountId,
                at, note);
    }
}
