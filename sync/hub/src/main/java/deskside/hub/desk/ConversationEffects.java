package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.notice.NoticeKey;
import deskside.domain.people.Account;
import deskside.domain.sync.Command;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Attaching;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What commands do to a conversation, and when they may not. Stateless; works within the caller's transaction. */
final class ConversationEffects {

    private static final int LONGEST_NOTE = 1_000;

    private final ReplyRisk risk;
    private final Transcript transcript;

    ConversationEffects(ReplyRisk risk, Ids ids) {
        this.risk = risk;
        this.transcript = new Transcript(ids);
    }

    /** Carries the command out, or says why not and does nothing. */
    @Nullable Rejection apply(HubTransaction tx, Command.OfConversation command, DeskSession session, Instant now) {
        var row = tx.conversations().lock(command.conversationId());
        if (row.isEmpty() || !row.get().handedOver()) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        var conversation = row.get().conversation();
        return switch (command) {
            case Command.SendReply reply -> sendReply(tx, reply, conversation, session, now);
            case Command.AcceptConversation _ -> accept(tx, conversation, session, now);
            case Command.CloseConversation _ -> close(tx, conversation, session, now);
            case Command.TransferConversation transfer -> transfer(tx, transfer, conversation, session, now);
        };
    }

    private @Nullable Rejection sendReply(HubTransaction tx, Command.SendReply reply, Conversation conversation, DeskSession session, Instant now) {
        var no = refusal(conversation, session);
        if (no != null) {
            return no;
        }
        if (reply.text().isBlank() && reply.attachments().isEmpty()) {
            return Rejection.EMPTY_TEXT;
        }
        if (reply.attachments().size() > Attachment.MOST) {
            return Rejection.MANY_ATTACHMENTS;
        }
        if (reply.text().length() > Transcript.LONGEST_TEXT) {
            return Rejection.LONG_TEXT;
        }
        var risky = risk.ofOne(tx, reply.text(), conversation, now);
        if (risky != null) {
            return risky;
        }
        var about = NoticeKey.isKey(reply.suggestionId()) ? reply.suggestionId() : null;
        if (about != null && tx.messages().isTold(about)) {
            return Rejection.ALREADY_TOLD;
        }
        var attachments = Attaching.known(tx, reply.attachments().stream().map(one -> new Attaching.Named(one.contentHash(), one.name())).toList());
        if (attachments.isEmpty()) {
            return Rejection.MISSING_ATTACHMENT;
        }
        var shown = Attachment.preview(reply.text(), attachments.get(), conversation.language());
        var answered = Changed.from(conversation).waitingSince(null).lastMessage(shown, now);
        transcript.reply(tx, answered, session.account().id(), reply.text(), now, reply.commandId(), about, attachments.get());
        return null;
    }

    private @Nullable Rejection accept(HubTransaction tx, Conversation conversation, DeskSession session, Instant now) {
        var me = session.account().id();
        if (conversation.status() != ConversationStatus.WAITING) {
            return Rejection.NOT_WAITING;
        }
        if (conversation.assigneeId() != null && !conversation.assigneeId().equals(me) && !session.leads()) {
            return Rejection.RESERVED;
        }
        event(tx, Changed.from(conversation).status(ConversationStatus.ACTIVE).assignee(me), session,
                zh(conversation) ? name(session) + " 接入了会话" : name(session) + " accepted the conversation", now);
        return null;
    }

    private @Nullable Rejection close(HubTransaction tx, Conversation conversation, DeskSession session, Instant now) {
        var no = refusal(conversation, session);
        if (no != null) {
            return no;
        }
        event(tx, Changed.from(conversation).status(ConversationStatus.CLOSED).waitingSince(null), session,
                zh(conversation) ? name(session) + " 结束了会话" : name(session) + " closed the conversation", now);
        return null;
    }

    private @Nullable Rejection transfer(
            HubTransaction tx, Command.TransferConversation transfer, Conversation conversation, DeskSession session, Instant now) {
        var no = refusal(conversation, session);
        if (no != null) {
            return no;
        }
        if (transfer.note().length() > LONGEST_NOTE) {
            return Rejection.LONG_NOTE;
        }
        var to = transfer.toAccountId();
        var colleague = to == null ? null : tx.accounts().find(to).orElse(null);
        if (to != null && colleague == null) {
            return Rejection.UNKNOWN_COLLEAGUE;
        }
        event(tx, Changed.from(conversation).status(ConversationStatus.WAITING).assignee(to), session,
                transferText(conversation, session, colleague, transfer.note().strip()), now);
        return null;
    }

    /** Whether somebody may act in it. */
    static @Nullable Rejection refusal(Conversation conversation, DeskSession session) {
        return switch (conversation.status()) {
            case CLOSED -> Rejection.CLOSED;
            case WAITING -> Rejection.NOT_ACCEPTED;
            case ACTIVE, FOLLOW_UP ->
                    session.account().id().equals(conversation.assigneeId()) || session.leads() ? null : Rejection.NOT_YOURS;
        };
    }

    private void event(HubTransaction tx, Changed conversation, DeskSession session, String text, Instant now) {
        transcript.append(tx, conversation, Sender.SYSTEM, session.account().id(), text, now, null, null);
    }

    private static String transferText(Conversation conversation, DeskSession session, @Nullable Account colleague, String note) {
        if (zh(conversation)) {
            return name(session) + " 将会话转" + (colleague == null ? "回队列" : "给 " + colleague.displayName()) + (note.isEmpty() ? "" : "：" + note);
        }
        return name(session) + " transferred the conversation " + (colleague == null ? "back to the queue" : "to " + colleague.displayName())
                + (note.isEmpty() ? "" : ": " + note);
    }

    private static boolean zh(Conversation conversation) {
        return conversation.language() == Language.ZH;
    }

    private static String name(DeskSession session) {
        return session.account().displayName();
    }
}
