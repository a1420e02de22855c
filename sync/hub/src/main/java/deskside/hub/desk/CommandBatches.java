package deskside.hub.desk;

import deskside.hub.problem.Refused;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.util.function.Function;

/** What holds for the commands of one request: each is answered by itself, and what is wrong with one does not concern the others. */
public final class CommandBatches {

    private CommandBatches() {
    }

    /** @throws Refused when the request is no batch; then nothing may be executed */
    static void check(CommandBatch batch) {
        var commands = batch.commands();
        if (commands.isEmpty() || commands.size() > CommandBatch.MOST) {
            throw Refused.badRequest("A batch must have 1 to " + CommandBatch.MOST + " commands");
        }
        if (commands.stream().map(CommandRequest::aggregate).distinct().count() < commands.size()) {
            throw Refused.badRequest("A batch must have one command of an aggregate: send the next when this one is answered");
        }
    }

    /**
     * @param execute for one command, in the order of the batch
     * @throws RuntimeException what {@code execute} throws, but for {@link Refused}, which is an answer
     */
    public static CommandAnswers answers(CommandBatch batch, Function<CommandRequest, CommandReceipt> execute) {
        return new CommandAnswers(batch.commands().stream().map(command -> answer(command, execute)).toList());
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
