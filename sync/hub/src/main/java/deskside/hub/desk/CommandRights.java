package deskside.hub.desk;

import deskside.domain.people.Right;
import deskside.domain.sync.Command;

/** Which right each command needs, whatever else it is checked for. A new command does not compile without one. */
final class CommandRights {

    private CommandRights() {
    }

    static Right of(Command command) {
        return switch (command) {
            case Command.OfConversation _, Command.OpenCase _, Command.WithdrawCase _, Command.SettleCase _, Command.ChangeAddress _,
                 Command.KeepProgress _, Command.ProposeArticleChange _, Command.RecordCall _, Command.TellCustomer _, Command.RequestReply _ -> Right.SERVE;
            case Command.DecideCase _, Command.GrantLess _, Command.DecideProposal _, Command.DecideReply _ -> Right.DECIDE;
            case Command.RevealField _ -> Right.REVEAL;
        };
    }
}
