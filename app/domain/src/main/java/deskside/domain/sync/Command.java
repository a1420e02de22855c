package deskside.domain.sync;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.RuleUse;
import deskside.domain.attachment.Attachment;
import deskside.domain.privacy.PersonalField;
import deskside.domain.procedure.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a desk asks the hub to do. The list is complete: what is not here does not leave the desk.
 * {@code commandId} is a UUIDv7, made and saved before anything is sent; the hub executes each id at most once.
 */
public sealed interface Command {

    String commandId();

    String conversationId();

    /** What the hub keeps the order of: commands of one aggregate are executed in the sequence they were made in. */
    default String aggregate() {
        return "conversation:" + conversationId();
    }

    /** With whose erasure it is to go, too: its conversation and, of what may begin one that the hub has never heard of, the customer. */
    default Set<String> erasedWith() {
        return Set.of(conversationId());
    }

    /** What concerns a conversation alone. */
    sealed interface OfConversation extends Command {
    }

    /**
     * Send a text to the customer, or pictures and recordings, or both.
     *
     * @param text         blank only where something is attached
     * @param seenSeq      highest message sequence that the agent had seen; decides whether a late reply still fits
     * @param suggestionId the suggestion it came from, null for own words
     * @param attachments  in this order, at most {@link Attachment#MOST}; their bytes are at the hub before the command is
     */
    record SendReply(
            String commandId, String conversationId, String text, long seenSeq, @Nullable String suggestionId, List<Attachment> attachments)
            implements OfConversation {

        @SuppressWarnings("ConstantValue") // without any, and in queues of earlier versions, they are not written
        public SendReply {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        /** Words alone. */
        public SendReply(String commandId, String conversationId, String text, long seenSeq, @Nullable String suggestionId) {
            this(commandId, conversationId, text, seenSeq, suggestionId, List.of());
        }
    }

    /**
     * Ask another person to let a text go to the customer that its author must not send alone. A request of the same author in the same conversation
     * that is still awaited is given up for it.
     *
     * @param seenSeq      highest message sequence that the agent had seen
     * @param suggestionId the suggestion it came from, null for own words
     */
    record RequestReply(String commandId, String conversationId, String text, long seenSeq, @Nullable String suggestionId) implements Command {
    }

    /** Take a waiting conversation. Rejected when somebody else was faster. */
    record AcceptConversation(String commandId, String conversationId) implements OfConversation {
    }

    /** End it. */
    record CloseConversation(String commandId, String conversationId) implements OfConversation {
    }

    /** Give it back to the queue, or to one agent. @param toAccountId null: whoever takes it; @param note for the next agent, may be blank */
    record TransferConversation(String commandId, String conversationId, @Nullable String toAccountId, String note)
            implements OfConversation {
    }

    /**
     * Pay something back to the customer, or ask another person to allow it when it is over the author's limit. Carried out only if the order's
     * money is as the author saw it.
     *
     * @param conversationId in which it was asked for
     * @param amount         more than nothing
     * @param seenPaid       what was paid for the order, as the author saw it
     * @param seenRefunded   what had gone back already, as the author saw it
     * @param reason         for whoever decides, and for the record
     * @param supersedes     an earlier command of the same order in whose place this one stands: if that one has not been carried out, it never
     *                       will be; null: none
     * @param claim          what the customer claims, for the hub to decide anew; null only where the shop has no rules for it
     * @param rule           that allowed it at the desk; null likewise
     */
    record OpenCase(
            String commandId, String conversationId, CaseKind kind, String orderId, Money amount, Money seenPaid, Money seenRefunded, String reason,
            @Nullable String supersedes, @Nullable Claim claim, @Nullable RuleUse rule) implements Command {

        /** For shops without rules for it. */
        public OpenCase(
                String commandId, String conversationId, CaseKind kind, String orderId, Money amount, Money seenPaid, Money seenRefunded, String reason,
                @Nullable String supersedes) {
            this(commandId, conversationId, kind, orderId, amount, seenPaid, seenRefunded, reason, supersedes, null, null);
        }

        @Override
        public String aggregate() {
            return "order:" + orderId;
        }
    }

    /**
     * Allow or decline what somebody else asked for.
     *
     * @param payloadHash of what the deciding person saw, see {@code Case.payloadHash}
     * @param note        for the other person, may be blank
     */
    record DecideCase(String commandId, String conversationId, String caseId, String payloadHash, boolean approved, String note)
            implements Command {

        @Override
        public String aggregate() {
            return "case:" + caseId;
        }
    }

    /**
     * Let a reply of somebody else go to the customer, once, or do not.
     *
     * @param payloadHash of what the deciding person saw, see {@code ReplyRequest.payloadHash}
     * @param note        for its author, may be blank
     */
    record DecideReply(String commandId, String conversationId, String requestId, String payloadHash, boolean approved, String note) implements Command {

        @Override
        public String aggregate() {
            return "reply:" + requestId;
        }
    }

    /**
     * Allow less than was asked for: carried out at once with that amount, which this command binds from then on.
     *
     * @param payloadHash of what the deciding person saw, see {@code Case.payloadHash}
     * @param amount      more than nothing, less than was asked for
     * @param note        for the other person, may be blank
     */
    record GrantLess(String commandId, String conversationId, String caseId, String payloadHash, Money amount, String note) implements Command {

        @Override
        public String aggregate() {
            return "case:" + caseId;
        }
    }

    /** Take back what its author asked for, as long as nothing was done about it. @param orderId of the case: its requests come in order */
    record WithdrawCase(String commandId, String conversationId, String orderId, String caseId) implements Command {

        @Override
        public String aggregate() {
            return "order:" + orderId;
        }
    }

    /**
     * Carry out what a case is due for, once its goods are back: pay, or send back what was not accepted.
     *
     * @param seenState as the person saw it; in another one nothing is done
     * @param amount    as the person saw it; likewise
     */
    record SettleCase(String commandId, String conversationId, String caseId, CaseState seenState, Money amount) implements Command {

        @Override
        public String aggregate() {
            return "case:" + caseId;
        }
    }

    /**
     * Send an order elsewhere. Carried out only while nothing of it has left and the address is the one that its author saw.
     *
     * @param seenAddress as the order had it
     * @param newAddress  the whole new one
     */
    record ChangeAddress(String commandId, String conversationId, String orderId, String seenAddress, String newAddress) implements Command {

        @Override
        public String aggregate() {
            return "order:" + orderId;
        }

        /** Without personal data: it may end in a log. */
        @Override
        public String toString() {
            return "ChangeAddress[" + commandId + ", order " + orderId + "]";
        }
    }

    /**
     * Keep how far a conversation has come in a procedure, in the place of what was kept before.
     *
     * @param revision of the procedure when it was begun
     * @param sku      the article it is about; null: the whole order
     * @param taken    all steps so far
     * @param ended    finished, or given up
     */
    record KeepProgress(
            String commandId, String conversationId, String procedureId, int revision, String orderId, @Nullable String sku, List<Taken> taken,
            boolean ended) implements Command {

        public KeepProgress {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Tell the hub that somebody looked at one field of a customer in clear. It has happened when this is queued; the hub records it, also
     * when it finds that it should not have happened.
     *
     * @param reason why, in the person's words
     */
    record RevealField(String commandId, String conversationId, String customerId, PersonalField field, String reason) implements Command {

        @Override
        public String aggregate() {
            return "customer:" + customerId;
        }
    }

    /**
     * Propose another wording of what an article lets agents say. Nothing changes before a supervisor has accepted it.
     *
     * @param conversationId in which the better wording was found; blank: in none
     * @param baseRevision   of the article, as the author has read it
     * @param newAnswer      the whole new text
     * @param reason         for the reviewer, may be blank
     */
    record ProposeArticleChange(
            String commandId, String conversationId, String articleId, int baseRevision, String newAnswer, String reason) implements Command {

        @Override
        public String aggregate() {
            return "article:" + articleId;
        }
    }

    /**
     * Accept or refuse what somebody else proposed.
     *
     * @param conversationId of the proposal, may be blank
     * @param note           for the author, may be blank
     */
    record DecideProposal(String commandId, String conversationId, String proposalId, boolean accepted, String note) implements Command {

        @Override
        public String aggregate() {
            return "proposal:" + proposalId;
        }
    }

    /**
     * Record a telephone call, or more of it: what the customer said, as the agent noted it. The first makes the conversation, which is the
     * author's from the beginning; a later one of the same conversation adds to it.
     *
     * @param conversationId made at the desk
     * @param orderId        that the call is about; null: none
     * @param language       of the notes
     * @param calledAt       when the customer said it
     */
    record RecordCall(
            String commandId, String conversationId, String customerId, @Nullable String orderId, Language language, String notes, Instant calledAt)
            implements Command {

        @Override
        public Set<String> erasedWith() {
            return Set.copyOf(List.of(conversationId, customerId));
        }
    }

    /**
     * Tell a customer who is in no open chat of an event that they have not asked about. It goes into the chat that they had last, or begins one.
     * Carried out only while it is still so, and once for each event, whoever asks for it.
     *
     * @param conversationId the closed one, or an id made at the desk for a new one
     * @param orderId        that the event is about
     * @param language       of the text
     * @param about          the event, see {@link deskside.domain.notice.NoticeKey}
     */
    record TellCustomer(String commandId, String conversationId, String customerId, String orderId, Language language, String text, String about)
            implements Command {

        @Override
        public Set<String> erasedWith() {
            return Set.copyOf(List.of(conversationId, customerId));
        }
    }
}
