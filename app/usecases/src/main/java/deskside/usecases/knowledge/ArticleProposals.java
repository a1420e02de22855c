package deskside.usecases.knowledge;

import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.domain.knowledge.Proposals;
import deskside.domain.people.Role;
import deskside.domain.people.Session;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.people.PersonNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Other wordings of articles: proposed by whoever knows better, decided by a supervisor. Works offline; the hub decides whether it may be. */
public final class ArticleProposals {

    /** A correction is worth the same next week. */
    public static final Duration TERM = Duration.ofDays(7);
    /** Of a text, in UTF-16 units. */
    public static final int LONGEST = 4_000;
    private static final int MOST_COMMANDS = 500;
    private static final int MOST_FEEDBACK = 2_000;
    private static final int MOST_REWRITTEN = 5;

    private final Proposals proposals;
    private final KnowledgeBase knowledge;
    private final FeedbackLog feedback;
    private final Outbox outbox;
    private final Session session;
    private final Outgoing outgoing;
    private final PersonNames names;

    public ArticleProposals(Proposals proposals, KnowledgeBase knowledge, FeedbackLog feedback, Outbox outbox, Session session, Outgoing outgoing,
            PersonNames names) {
        this.proposals = proposals;
        this.knowledge = knowledge;
        this.feedback = feedback;
        this.outbox = outbox;
        this.session = session;
        this.outgoing = outgoing;
        this.names = names;
    }

    /** What became of a proposal. */
    public enum Outcome { QUEUED, NO_SUCH_ARTICLE, BLANK, TOO_LONG, SAME_TEXT }

    /** A reply that was sent in place of a suggestion that rested on the article. @param text masked */
    public record Rewritten(String conversationId, String text) {
    }

    /**
     * @param conversationId in which the better wording was found; blank: in none
     * @throws deskside.domain.sync.StoreFailure when it could not be queued
     */
    public Outcome propose(String articleId, String conversationId, String newAnswer, String reason) {
        var article = knowledge.article(articleId);
        var text = newAnswer.strip();
        if (article.isEmpty()) {
            return Outcome.NO_SUCH_ARTICLE;
        }
        if (text.isEmpty()) {
            return Outcome.BLANK;
        }
        if (text.length() > LONGEST) {
            return Outcome.TOO_LONG;
        }
        if (text.equals(article.get().answer())) {
            return Outcome.SAME_TEXT;
        }
        outgoing.queue(id -> new Command.ProposeArticleChange(id, conversationId, articleId, article.get().revision(), text, reason.strip()), TERM);
        return Outcome.QUEUED;
    }

    /** @throws deskside.domain.sync.StoreFailure when it could not be queued */
    public void decide(String proposalId, boolean accepted, String note) {
        outgoing.queue(id -> new Command.DecideProposal(id, "", proposalId, accepted, note.strip()), TERM);
    }

    /** Those still on their way from this desk first, then those that wait for a review, then the decided ones, newest first. */
    public List<ProposalRow> recent(int limit) {
        var rows = new ArrayList<ProposalRow>();
        var known = proposals.recent(limit);
        for (var item : outbox.recent(MOST_COMMANDS, Set.of(Command.ProposeArticleChange.class))) {
            if (item.command() instanceof Command.ProposeArticleChange propose && known.stream().noneMatch(one -> one.id().equals(propose.commandId()))) {
                row(item, propose).ifPresent(rows::add);
            }
        }
        var decided = outbox.pending().stream().map(OutboxItem::command)
                .filter(Command.DecideProposal.class::isInstance).map(Command.DecideProposal.class::cast).map(Command.DecideProposal::proposalId)
                .toList();
        known.forEach(one -> rows.add(row(one, decided.contains(one.id()))));
        return List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
    }

    private Optional<ProposalRow> row(OutboxItem item, Command.ProposeArticleChange propose) {
        if (item.state() == OutboxState.ACKED || item.state() == OutboxState.DROPPED) {
            return Optional.empty();
        }
        var failed = item.state().isFinal();
        return knowledge.article(propose.articleId()).map(article -> new ProposalRow(propose.commandId(), article.id(), article.title(),
                TextDifference.of(article.answer(), propose.newAnswer()), propose.reason(), names.of(item.agentId()), item.createdAt(),
                failed ? ProposalRow.Status.NOT_TAKEN : ProposalRow.Status.QUEUED, Optional.ofNullable(item.lastError()).orElse(""),
                ProposalRow.Right.OWN));
    }

    private ProposalRow row(Proposal one, boolean decisionUnderWay) {
        var status = switch (one.state()) {
            case AWAITING_REVIEW -> ProposalRow.Status.AWAITING_REVIEW;
            case ACCEPTED -> ProposalRow.Status.ACCEPTED;
            case REFUSED -> ProposalRow.Status.REFUSED;
        };
        return new ProposalRow(one.id(), one.articleId(), one.title(), TextDifference.of(one.oldAnswer(), one.newAnswer()), one.reason(), names.of(one.proposedBy()),
                one.proposedAt(), status, one.decisionNote(), decisionUnderWay ? ProposalRow.Right.DECIDED : right(one));
    }

    private ProposalRow.Right right(Proposal one) {
        if (one.state() != ProposalState.AWAITING_REVIEW) {
            return ProposalRow.Right.DECIDED;
        }
        return session.account().map(account -> account.role() == Role.AGENT ? ProposalRow.Right.NOT_SUPERVISOR
                : account.id().equals(one.proposedBy()) ? ProposalRow.Right.OWN : ProposalRow.Right.YES).orElse(ProposalRow.Right.NOT_SUPERVISOR);
    }

    /** What was sent at this desk in place of the article's own words, newest first, each once. */
    public List<Rewritten> rewritten(String articleId) {
        var suggestions = feedback.newest(MOST_FEEDBACK).stream()
                .filter(one -> one.kind() == Feedback.Kind.REWRITTEN && one.sourceId().equals(articleId)).map(Feedback::suggestionId).toList();
        var sent = suggestions.isEmpty() ? List.<OutboxItem>of() : outbox.recent(MOST_COMMANDS, Set.of(Command.SendReply.class));
        return sent.stream().flatMap(item -> item.command() instanceof Command.SendReply reply && suggestions.contains(reply.suggestionId())
                ? Optional.of(new Rewritten(reply.conversationId(), Masking.text(reply.text()))).stream() : Optional.<Rewritten>empty().stream())
                .distinct().limit(MOST_REWRITTEN).toList();
    }
}
