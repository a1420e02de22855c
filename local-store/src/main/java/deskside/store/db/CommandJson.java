package deskside.store.db;

import deskside.domain.sync.Command;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands as the outbox holds them: a type that never changes, and the record as JSON. */
final class CommandJson {

    private static final Map<String, Class<? extends Command>> RECORDS = Map.ofEntries(
            Map.entry("send-reply", Command.SendReply.class),
            Map.entry("accept-conversation", Command.AcceptConversation.class),
            Map.entry("close-conversation", Command.CloseConversation.class),
            Map.entry("transfer-conversation", Command.TransferConversation.class),
            Map.entry("open-case", Command.OpenCase.class),
            Map.entry("decide-case", Command.DecideCase.class),
            Map.entry("grant-less", Command.GrantLess.class),
            Map.entry("withdraw-case", Command.WithdrawCase.class),
            Map.entry("settle-case", Command.SettleCase.class),
            Map.entry("change-address", Command.ChangeAddress.class),
            Map.entry("keep-progress", Command.KeepProgress.class),
            Map.entry("reveal-field", Command.RevealField.class),
            Map.entry("propose-article-change", Command.ProposeArticleChange.class),
            Map.entry("decide-proposal", Command.DecideProposal.class),
            Map.entry("record-call", Command.RecordCall.class),
            Map.entry("tell-customer", Command.TellCustomer.class),
            Map.entry("request-reply", Command.RequestReply.class),
            Map.entry("decide-reply", Command.DecideReply.class));
    private static final Map<Class<? extends Command>, String> TYPES =
            RECORDS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private CommandJson() {
    }

    static String type(Command command) {
        return type(command.getClass());
    }

    /** @throws IllegalArgumentException for a command that has no type yet */
    static String type(Class<? extends Command> command) {
        var type = TYPES.get(command);
        if (type == null) {
            throw new IllegalArgumentException("the outbox has no type for " + command.getSimpleName());
        }
        return type;
    }

    static Command read(String type, byte[] payload) {
        var command = RECORDS.get(type);
        if (command == null) {
            throw new IllegalStateException("the outbox holds a command of unknown type '" + type + "'");
        }
        return Json.read(payload, command);
    }
}
