package deskside.hub.desk;

import deskside.hub.problem.Refused;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.function.Function;

/**
 * What holds for the commands of one request: each is answered by itself, and what is wrong with one does not concern those of other aggregates. Behind one
 * without a result nothing of its aggregate is executed: it would come before it.
 */
public final class CommandBatches {

    private static final String BEHIND = "A command before this one in its aggregate has no result: send both again, in their order";

    private CommandBatches() {
    }

    /** @throws Refused when the request is no batch; then nothing may be executed */
    static void check(CommandBatch batch) {
        var commands = batch.commands();
        if (commands.isEmpty() || commands.size() > CommandBatch.MOST) {
            throw Refused.badRequest("A batch must have 1 to " + CommandBatch.MOST + " commands");
        }
        var places = new HashMap<String, Long>();
        for (var command : commands) {
            var before = places.put(command.aggregate(), command.aggregateSeq());
            if (before != null && before >= command.aggregateSeq()) {
                throw Refused.badRequest("The commands of an aggregate must be in the order of their places");
            }
        }
    }

    /**
     * @param execute for one command, in the order of the batch
     * @throws RuntimeException what {@code execute} throws, but for {@link Refused}, which is an answer
     */
    public static CommandAnswers answers(CommandBatch batch, Function<CommandRequest, CommandReceipt> execute) {
        var stopped = new HashSet<String>();
        return new CommandAnswers(batch.commands().stream().map(command -> {
            var answer = stopped.contains(command.aggregate()) ? refused(Refused.outOfOrder(BEHIND)) : answer(command, execute);
            if (answer.receipt() == null) {
                stopped.add(command.aggregate());
            }
            return answer;
        }).toList());
    }

    private static CommandAnswer answer(CommandRequest command, Function<CommandRequest, CommandReceipt> execute) {
        try {
            return CommandAnswer.of(execute.apply(command));
        } catch (Refused e) {
            return refused(e);
        }
    }

    private static CommandAnswer refused(Refused why) {
        var wait = why.retryAfter();
        return new CommandAnswer(why.status(), null, why.problem(), wait == null ? null : Math.toIntExact(wait.toSeconds()));
    }
}
