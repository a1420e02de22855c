package deskside.sync.engine.push;

import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Hub;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Sends commands in one request, or one by one where that does not do, and has an answer for each. Stateless; safe for all threads. */
final class Posting {

    private Posting() {
    }

    /**
     * @param requests those of one aggregate in their order
     * @return for each, in their order; empty when it was not sent, because one before it of its aggregate had no receipt, or the line failed
     */
    static List<Optional<Answer<CommandReceipt>>> post(Hub hub, List<CommandRequest> requests) {
        if (requests.size() == 1) {
            return List.of(Optional.of(hub.send(requests.getFirst())));
        }
        return switch (hub.sendAll(requests)) {
            case Answer.Ok<List<Answer<CommandReceipt>>>(var answers) -> answers.stream().map(Optional::of).toList();
            case Answer.Failed<List<Answer<CommandReceipt>>>(var failure) when failure.concernsLine() ->
                    Collections.nCopies(requests.size(), Optional.of(Answer.failed(failure)));
            // one may be to blame, or the hub cannot take several: alone, each gets an answer of its own
            case Answer.Failed<List<Answer<CommandReceipt>>> _ -> alone(hub, requests);
        };
    }

    private static List<Optional<Answer<CommandReceipt>>> alone(Hub hub, List<CommandRequest> requests) {
        var answers = new ArrayList<Optional<Answer<CommandReceipt>>>();
        var stopped = new HashSet<String>();
        var lineFailed = false;
        for (var request : requests) {
            if (lineFailed || stopped.contains(request.aggregate())) {
                answers.add(Optional.empty());
                continue;
            }
            var answer = hub.send(request);
            if (answer instanceof Answer.Failed<CommandReceipt>(var failure)) {
                stopped.add(request.aggregate());
                lineFailed = failure.concernsLine();
            }
            answers.add(Optional.of(answer));
        }
        return answers;
    }
}
