package deskside.ui.outbox;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.ui.fx.Chips;
import deskside.ui.fx.Texts;
import deskside.usecases.sync.LoadOutbox;
import java.time.Instant;

/** How an item of the outbox is told to a person. */
record OutboxWords(Texts texts) {

    /** 回复 · 王*敏 */
    String title(LoadOutbox.Row row) {
        var kind = switch (row.item().command()) {
            case Command.SendReply _ -> "command.reply";
            case Command.AcceptConversation _ -> "command.accept";
            case Command.CloseConversation _ -> "command.close";
            case Command.TransferConversation _ -> "command.transfer";
            case Command.OpenCase _ -> "command.case";
            case Command.DecideCase _ -> "command.decision";
            case Command.ProposeArticleChange _ -> "command.proposal";
            case Command.DecideProposal _ -> "command.review";
            case Command.RecordCall _ -> "command.call";
        };
        return texts.get(kind) + " · " + row.customerName();
    }

    /** What is worth knowing besides the state: the reason, the number of attempts, or the text. */
    String note(OutboxItem item) {
        if (item.lastError() != null && !item.lastError().isBlank()) {
            return texts.reason(item.lastError());
        }
        if (item.command() instanceof Command.SendReply reply) {
            return reply.text().replace('\n', ' ');
        }
        return item.attempts() > 1 ? texts.get("outbox.attempt", item.attempts()) : "";
    }

    String state(OutboxItem item, Instant now) {
        var group = OutboxGroup.of(item.state());
        var name = texts.of("outbox.group", group);
        return group == OutboxGroup.DELIVERED && item.settledAt() != null ? name + " " + texts.timeOrDay(item.settledAt(), now) : name;
    }

    static Chips.Kind kind(OutboxGroup group) {
        return switch (group) {
            case NEEDS_DECISION, WAITING -> Chips.Kind.WARN;
            case SENDING -> Chips.Kind.ACCENT;
            case DELIVERED -> Chips.Kind.SUCCESS;
            case FAILED -> Chips.Kind.DANGER;
            case DROPPED -> Chips.Kind.PLAIN;
        };
    }
}
