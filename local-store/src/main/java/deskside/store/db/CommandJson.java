package deskside.store.db;

import deskside.domain.sync.Command;

/** Commands as the outbox holds them: a type that never changes, and the record as JSON. */
final class CommandJson {

    private CommandJson() {
    }

    static String type(Command command) {
        return switch (command) {
            case Command.SendReply _ -> "send-reply";
            case Command.AcceptConversation _ -> "accept-conversation";
            case Command.CloseConversation _ -> "close-conversation";
            case Command.TransferConversation _ -> "transfer-conversation";
            case Command.OpenCase _ -> "open-case";
            case Command.DecideCase _ -> "decide-case";
            case Command.GrantLess _ -> "grant-less";
            case Command.WithdrawCase _ -> "withdraw-case";
            case Command.SettleCase _ -> "settle-case";
            case Command.ChangeAddress _ -> "change-address";
            case Command.KeepProgress _ -> "keep-progress";
            case Command.RevealField _ -> "reveal-field";
            case Command.ProposeArticleChange _ -> "propose-article-change";
            case Command.DecideProposal _ -> "decide-proposal";
            case Command.RecordCall _ -> "record-call";
            case Command.TellCustomer _ -> "tell-customer";
            case Command.RequestReply _ -> "request-reply";
            case Command.DecideReply _ -> "decide-reply";
        };
    }

    static Command read(String type, byte[] payload) {
        Class<? extends Command> recordType = switch (type) {
            case "send-reply" -> Command.SendReply.class;
            case "accept-conversation" -> Command.AcceptConversation.class;
            case "close-conversation" -> Command.CloseConversation.class;
            case "transfer-conversation" -> Command.TransferConversation.class;
            case "open-case" -> Command.OpenCase.class;
            case "decide-case" -> Command.DecideCase.class;
            case "grant-less" -> Command.GrantLess.class;
            case "withdraw-case" -> Command.WithdrawCase.class;
            case "settle-case" -> Command.SettleCase.class;
            case "change-address" -> Command.ChangeAddress.class;
            case "keep-progress" -> Command.KeepProgress.class;
            case "reveal-field" -> Command.RevealField.class;
            case "propose-article-change" -> Command.ProposeArticleChange.class;
            case "decide-proposal" -> Command.DecideProposal.class;
            case "record-call" -> Command.RecordCall.class;
            case "tell-customer" -> Command.TellCustomer.class;
            case "request-reply" -> Command.RequestReply.class;
            case "decide-reply" -> Command.DecideReply.class;
            default -> throw new IllegalStateException("the outbox holds a command of unknown type '" + type + "'");
        };
        return Json.read(payload, recordType);
    }
}
