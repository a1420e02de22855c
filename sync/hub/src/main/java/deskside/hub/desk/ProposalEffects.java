package deskside.hub.desk;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes proposals for articles and carries out what is decided about them, within the caller's transaction. Stateless. */
final class ProposalEffects {

    private static final int LONGEST_REASON = 1_000;

    /** @return why not, and then nothing was done */
    @Nullable Refusal propose(HubTransaction tx, Command.ProposeArticleChange propose, DeskSession session, Instant now) {
        var article = tx.articles().lock(propose.articleId()).orElse(null);
        if (article == null) {
            return Rejection.UNKNOWN_ARTICLE;
        }
        var no = refusal(propose, article);
        if (no == null) {
            tx.articles().save(new Proposal(propose.commandId(), 1, article.id(), article.title(), article.revision(), article.answer(),
                    propose.newAnswer().strip(), propose.reason().strip(), ProposalState.AWAITING_REVIEW, session.account().id(), now, null, null, ""));
        }
        return no;
    }

    private static @Nullable Refusal refusal(Command.ProposeArticleChange propose, Article article) {
        if (article.revision() != propose.baseRevision()) {
            return Rejection.ARTICLE_CHANGED;
        }
        var text = propose.newAnswer().strip();
        if (text.isEmpty() || text.length() > Transcript.LONGEST_TEXT) {
            return Rejection.NO_SUCH_TEXT;
        }
        if (text.equals(article.answer())) {
            return Rejection.SAME_TEXT;
        }
        return propose.reason().length() > LONGEST_REASON ? Rejection.LONG_REASON : null;
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal decide(HubTransaction tx, Command.DecideProposal decide, DeskSession session, Instant now) {
        var proposal = tx.articles().lockProposal(decide.proposalId()).orElse(null);
        if (proposal == null) {
            return Rejection.UNKNOWN_PROPOSAL;
        }
        var no = refusal(decide, proposal, session);
        if (no != null) {
            return no;
        }
        if (decide.accepted()) {
            var article = tx.articles().lock(proposal.articleId()).orElse(null);
            if (article == null) {
                return Rejection.UNKNOWN_ARTICLE;
            }
            if (article.revision() != proposal.baseRevision() || !article.answer().equals(proposal.oldAnswer())) {
                return Rejection.ARTICLE_CHANGED;
            }
            tx.articles().revise(article, proposal, session.account().id(), now);
        }
        tx.articles().save(proposal.decided(decide.accepted() ? ProposalState.ACCEPTED : ProposalState.REFUSED, session.account().id(), now,
                decide.note().strip()));
        return null;
    }

    private static @Nullable Refusal refusal(Command.DecideProposal decide, Proposal proposal, DeskSession session) {
        if (!session.leads()) {
            return Rejection.NO_RIGHT;
        }
        if (proposal.proposedBy().equals(session.account().id())) {
            return Rejection.OWN_PROPOSAL;
        }
        if (proposal.state() != ProposalState.AWAITING_REVIEW) {
            return Rejection.PROPOSAL_DECIDED;
        }
        return decide.note().length() > LONGEST_REASON ? Rejection.LONG_NOTE : null;
    }
}
