package deskside.hub.desk;

import deskside.hub.problem.Refused;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.util.function.Function;

/**
 * Executes the commands of one request one after the other, each in its own transaction: what is wrong with one does not concern the
 * others. Safe for all threads.
 */
public final class CommandBatches {

    private CommandBatches() {
    }

    /**
     * @param execute for one command
     * @throws Refused          when the request is no batch; then nothing was executed
     * @throws RuntimeException when the hub itself failed; what was executed before stays so, and is found when it is sent again
     */
    public static CommandAnswers execute(CommandBatch batch, Function<CommandRequest, CommandReceipt> execute) {
        var commands = batch.commands();
        if (commands.isEmpty() || commands.size() > CommandBatch.MOST) {
            throw Refused.badRequest("A batch must have 1 to " + CommandBatch.MOST + " commands");
        }
        if (commands.stream().map(CommandRequest::aggregate).distinct().count() < commands.size()) {
            throw Refused.badRequest("A batch must have one command of an aggregate: send the next when this one is answered");
        }
        return new CommandAnswers(commands.stream().map(command -> answer(command, execute)).toList());
    }

    private static CommandAnswer answer(CommandRequest command, Function<CommandRequest, CommandReceipt> execute) {
        try {
            return CommandAnswer.of(execute.apply(command));
        } catch (Refused e) {
            var wait = e.retryAfter();
            return new CommandAnswer(e.status(), null, e.problem(), wait == null ? null : Math.toIntExact(wait.toSeconds()));
        }
    }
}
