package deskside.hub.desk;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep.Outcome;
import deskside.domain.procedure.Progress;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps how far conversations have come in procedures, for whoever has them next. Within the caller's transaction. Stateless. */
final class ProgressEffects {

    /** Far more than any procedure has; back and forth counts too. */
    private static final int MOST_STEPS = 200;
    private static final int LONGEST_ID = 64;

    private final Transcript transcript;

    ProgressEffects(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** @return why not, and then nothing was done */
    @Nullable Refusal keep(HubTransaction tx, Command.KeepProgress keep, DeskSession session, Instant now) {
        var conversation = tx.conversations().lock(keep.conversationId()).filter(row -> row.handedOver()).map(row -> row.conversation()).orElse(null);
        if (conversation == null) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        var no = ConversationEffects.refusal(conversation, session);
        if (no != null) {
            return no;
        }
        var procedure = tx.entities().find(EntityType.PROCEDURE, keep.procedureId()).map(Procedure.class::cast).orElse(null);
        if (procedure == null) {
            return Rejection.UNKNOWN_PROCEDURE;
        }
        if (keep.taken().size() > MOST_STEPS || keep.taken().stream().anyMatch(one -> one.stepId().length() > LONGEST_ID || one.answer().length() > LONGEST_ID)) {
            return Rejection.LONG_PROCEDURE;
        }
        tx.progress().keep(new Progress(keep.conversationId(), 1, keep.procedureId(), keep.revision(), keep.orderId(), keep.sku(), keep.taken(),
                session.account().id(), now, keep.ended()));
        if (keep.ended()) {
            tell(tx, conversation, procedure, outcome(procedure, keep), session, now);
        }
        return null;
    }

    /** Of the step that the last answer leads to; empty when it was given up. */
    private static Optional<LocalText> outcome(Procedure procedure, Command.KeepProgress keep) {
        return keep.taken().isEmpty() ? Optional.empty() : procedure.step(keep.taken().getLast().stepId()).flatMap(step -> step.after(keep.taken().getLast().answer()))
                .flatMap(procedure::step).map(step -> step.outcome()).map(Outcome::label);
    }

    private void tell(HubTransaction tx, Conversation conversation, Procedure procedure, Optional<LocalText> outcome, DeskSession session, Instant now) {
        var zh = conversation.language() == Language.ZH;
        var title = procedure.title().in(conversation.language());
        var text = outcome.map(label -> zh ? " 完成了引导「" + title + "」：" + label.zh() : " finished the procedure “" + title + "”: " + label.en())
                .orElse(zh ? " 结束了引导「" + title + "」" : " ended the procedure “" + title + "”");
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, session.account().id(), session.account().displayName() + text, now, null, null);
    }
}
