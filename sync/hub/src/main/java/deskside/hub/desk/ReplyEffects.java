package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.Sender;
import deskside.domain.people.Right;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.CommandRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replies that need a second person: takes the request, and sends the very text that was asked for once another person has allowed it, in the
 * transaction of that decision. The conversation's row is locked first, as for any other reply. Stateless.
 */
final class ReplyEffects {

    private static final int LONGEST_NOTE = 1_000;

    private final ReplyRisk risk;
    private final Transcript transcript;

    ReplyEffects(ReplyRisk risk, Ids ids) {
        this.risk = risk;
        this.transcript = new Transcript(ids);
    }

    /** @param request that brought the command. @return why not, and then nothing was done */
    @Nullable Refusal ask(HubTransaction tx, Command.RequestReply ask, CommandRequest request, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(ask.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        if (conversation == null) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        var no = ConversationEffects.refusal(conversation, session);
        if (no != null) {
            return no;
        }
        if (ask.text().isBlank()) {
            return Rejection.EMPTY_TEXT;
        }
        if (ask.text().length() > Transcript.LONGEST_TEXT) {
            return Rejection.LONG_TEXT;
        }
        var forbidden = risk.ofTwo(tx, ask.text(), conversation, now);
        if (forbidden != null) {
            return forbidden;
        }
        var me = session.account().id();
        tx.replyRequests().awaiting(conversation.id(), me).forEach(earlier -> tx.replyRequests().save(earlier.superseded()));
        tx.replyRequests().save(new ReplyRequest(ask.commandId(), 1, conversation.id(), conversation.customerId(), ask.text(), ask.seenSeq(),
                request.payloadHash(), ReplyRequestState.AWAITING, me, now, null, null, ""));
        tell(tx, conversation, session, "提交了一条回复，等待主管审批", "asked for the approval of a reply", now);
        return null;
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal decide(HubTransaction tx, Command.DecideReply decide, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(decide.conversationId()).map(row -> row.conversation()).orElse(null);
        var asked = tx.replyRequests().lock(decide.requestId()).filter(one -> one.conversationId().equals(decide.conversationId())).orElse(null);
        if (conversation == null || asked == null) {
            return Rejection.UNKNOWN_REPLY;
        }
        var no = refusal(decide, asked, session);
        if (no != null) {
            return no;
        }
        if (!decide.approved()) {
            tx.replyRequests().save(asked.decided(ReplyRequestState.DECLINED, session.account().id(), now, decide.note().strip()));
            tell(tx, conversation, session, "没有同意发送这条回复", "declined the reply", now);
            return null;
        }
        var unsendable = unsendable(tx, conversation, asked, now);
        if (unsendable != null) {
            return unsendable;
        }
        tx.replyRequests().save(asked.decided(ReplyRequestState.SENT, session.account().id(), now, decide.note().strip()));
        var answered = Changed.from(conversation).waitingSince(null).lastMessage(asked.text(), now);
        transcript.append(tx, answered, Sender.AGENT, asked.askedBy(), asked.text(), now, asked.id(), null);
        return null;
    }

    private static @Nullable Refusal refusal(Command.DecideReply decide, ReplyRequest asked, DeskSession session) {
        if (!session.leads()) {
            return Rejection.NO_RIGHT;
        }
        if (asked.askedBy().equals(session.account().id())) {
            return Rejection.OWN_REPLY;
        }
        if (asked.state() != ReplyRequestState.AWAITING) {
            return Rejection.REPLY_DECIDED;
        }
        if (!asked.payloadHash().equals(decide.payloadHash())) {
            return Rejection.OTHER_REPLY;
        }
        return decide.note().length() > LONGEST_NOTE ? Rejection.LONG_NOTE : null;
    }

    /** What its author could not send now, nobody lets go in that name. */
    private @Nullable Refusal unsendable(HubTransaction tx, Conversation conversation, ReplyRequest asked, Instant now) {
        return switch (conversation.status()) {
            case CLOSED -> Rejection.CLOSED;
            case WAITING -> Rejection.NOT_ACCEPTED;
            case ACTIVE, FOLLOW_UP -> asked.askedBy().equals(conversation.assigneeId())
                    || tx.accounts().find(asked.askedBy()).filter(author -> author.role().may(Right.LEAD)).isPresent() ? risk.ofTwo(tx, asked.text(), conversation, now) : Rejection.AUTHOR_LEFT;
        };
    }

    /** What colleagues read in the conversation: never the text itself. */
    private void tell(HubTransaction tx, Conversation conversation, DeskSession session, String zh, String en, Instant now) {
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(),
                session.account().displayName() + " " + (conversation.language() == Language.ZH ? zh : en), now, null, null);
    }
}
