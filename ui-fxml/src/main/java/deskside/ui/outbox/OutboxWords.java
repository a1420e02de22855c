package deskside.ui.outbox;

import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
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
            case Command.DecideCase _, Command.GrantLess _ -> "command.decision";
            case Command.WithdrawCase _ -> "command.withdraw";
            case Command.SettleCase _ -> "command.settle";
            case Command.ChangeAddress _ -> "command.address";
            case Command.KeepProgress _ -> "command.progress";
            case Command.RevealField _ -> "command.reveal";
            case Command.ProposeArticleChange _ -> "command.proposal";
            case Command.DecideProposal _ -> "command.review";
            case Command.RecordCall _ -> "command.call";
            case Command.TellCustomer _ -> "command.tell";
            case Command.RequestReply _ -> "command.request-reply";
            case Command.DecideReply _ -> "command.decide-reply";
        };
        var what = row.item().command() instanceof Command.OpenCase open
                ? texts.of(open.kind().label()) + " " + texts.money(open.amount()) : texts.get(kind);
        return what + (row.customerName().isBlank() ? "" : " · " + row.customerName());
    }

    /** What is worth knowing besides the state: what it waits for or why, the number of attempts, or the text. */
    String note(LoadOutbox.Row row, boolean online, Instant now) {
        var item = row.item();
        if (item.state() == OutboxState.READY) {
            var text = text(row);
            return waitsFor(row, online, now) + (text.isEmpty() ? "" : " · " + text);
        }
        if (item.lastError() != null && !item.lastError().isBlank()) {
            return texts.reason(item.lastError());
        }
        var text = text(row);
        return text.isEmpty() && item.attempts() > 1 ? texts.get("outbox.attempt", item.attempts()) : text;
    }

    /** What has to happen before a queued item is sent. */
    String waitsFor(LoadOutbox.Row row, boolean online, Instant now) {
        var before = row.waitsFor();
        if (before != null) {
            return texts.get(before.state() == OutboxState.HELD ? "outbox.waits.decision" : "outbox.waits.turn");
        }
        if (!online) {
            return texts.get("outbox.waits.line");
        }
        var next = row.item().nextAttemptAt();
        return next != null && next.isAfter(now) ? texts.get("outbox.waits.retry", texts.time(next), row.item().attempts() + 1) : texts.get("outbox.waits.nothing");
    }

    private static String text(LoadOutbox.Row row) {
        return row.text().replace('\n', ' ');
    }

    String state(OutboxItem item, Instant now) {
        var group = OutboxGroup.of(item.state());
        var name = group == OutboxGroup.DELIVERED && item.command() instanceof Command.RequestReply ? texts.get("outbox.asked") : texts.of("outbox.group", group);
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
