package deskside.sync.engine.push;

import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.engine.retry.Backoff;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.protocol.CommandReceipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due until nothing is. A command keeps its id for ever, so that repeating it after a lost answer is harmless; it is tried
 * without end until the hub has said what became of it. Only commands of the person who is signed in are sent. One thread at a time.
 */
public final class Pusher {

    /** Moving behind the hub's last place succeeds at once, unless another desk with the same data uses up places meanwhile. */
    private static final int MOST_MOVES = 5;
    /** So long a queue is read at once; what is behind that when these have gone. */
    private static final int MOST_READ = 1_024;

    private final Outbox outbox;
    private final Uploads uploads;
    private final String deviceId;
    private final Backoff backoff;
    private final InstantSource clock;
    private final ClockSkew skew;
    private final RequestAhead ahead;
    private final int mostInBatch;
    private final BatchSize batchSize = new BatchSize();
    /** Of the hub, not on the disk yet. */
    private final List<Outbox.Settlement> answered = new ArrayList<>();

    /** @param mostInBatch of the commands in one request, 1 to {@link deskside.sync.protocol.CommandBatch#MOST} */
    public Pusher(Outbox outbox, Uploads uploads, String deviceId, Backoff backoff, InstantSource clock, ClockSkew skew, RequestAhead ahead, int mostInBatch) {
        this.outbox = outbox;
        this.uploads = uploads;
        this.deviceId = deviceId;
        this.backoff = backoff;
        this.clock = clock;
        this.skew = skew;
        this.ahead = ahead;
        this.mostInBatch = mostInBatch;
    }

    /**
     * @param goOn asked before each request
     * @return the failure that concerns the whole line, if there was one; failures of single commands are in the outbox
     */
    public Optional<Failure> push(Hub hub, String agentId, BooleanSupplier goOn) {
        // left over when the disk failed: what they belong to is sent again
        answered.clear();
        var failure = Optional.<Failure>empty();
        while (failure.isEmpty() && goOn.getAsBoolean()) {
            var due = outbox.due(agentId, clock.instant(), MOST_READ);
            if (due.isEmpty()) {
                break;
            }
            failure = sendWords(hub, words(due), goOn);
            if (failure.isEmpty() && goOn.getAsBoolean()) {
                failure = sendFirstWithAttachments(hub, due);
            }
        }
        return failure;
    }

    /** What has no attachment, nor one before it of its aggregate that has. */
    private static Deque<OutboxItem> words(List<OutboxItem> due) {
        var words = new ArrayDeque<OutboxItem>();
        var behindAttachments = new HashSet<String>();
        for (var item : due) {
            var aggregate = item.command().aggregate();
            if (!Uploads.of(item.command()).isEmpty()) {
                behindAttachments.add(aggregate);
            } else if (!behindAttachments.contains(aggregate)) {
                words.add(item);
            }
        }
        return words;
    }

    /** While the hub has one batch, the next is made ready and the answers to the one before go to the disk; never are two of them on their way. */
    private Optional<Failure> sendWords(Hub hub, Deque<OutboxItem> words, BooleanSupplier goOn) {
        var sent = begin(words);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var answers = post(hub, sent);
        try {
            while (true) {
                var next = goOn.getAsBoolean() ? begin(words) : Batch.NONE;
                var heard = hear(sent, answers.get());
                if (!heard.all || next.isEmpty()) {
                    keepAnswers();
                    takeBack(next.items());
                    return heard.failure;
                }
                answers = post(hub, next);
                keepAnswers();
                sent = next;
            }
        } catch (RuntimeException e) {
            // whatever is on its way is asked for again, but not before it has ended
            answers.get();
            throw e;
        }
    }

    private Supplier<List<Optional<Answer<CommandReceipt>>>> post(Hub hub, Batch batch) {
        var requests = batch.requests();
        return ahead.start(() -> Posting.post(hub, requests));
    }

    /** Takes the next ones from the front and marks them as being sent. When something has changed meanwhile, what is behind them is left to be read anew. */
    private Batch begin(Deque<OutboxItem> words) {
        var chosen = Batch.take(words, mostInBatch, batchSize.now(), clock.instant(), item -> Requests.onHubsClock(item, deviceId, skew));
        if (chosen.isEmpty()) {
            return chosen;
        }
        var marked = Set.copyOf(outbox.markSending(ids(chosen.items())));
        if (marked.size() == chosen.entries().size()) {
            return chosen;
        }
        words.clear();
        var left = chosen.items().stream().filter(item -> !marked.contains(item.command().commandId())).map(item -> item.command().aggregate()).collect(Collectors.toSet());
        takeBack(chosen.only(item -> left.contains(item.command().aggregate())).items());
        return chosen.only(item -> !left.contains(item.command().aggregate()));
    }

    private void takeBack(List<OutboxItem> items) {
        if (!items.isEmpty()) {
            outbox.takeBack(ids(items));
        }
    }

    private static List<String> ids(List<OutboxItem> items) {
        return items.stream().map(item -> item.command().commandId()).toList();
    }

    /**
     * The hub's answers go to the disk together, for that is most of the time a command takes. A desk that dies before has them still on
     * their way, asks again under the same ids and gets the same answers.
     */
    private void keepAnswers() {
        var kept = List.copyOf(answered);
        answered.clear();
        outbox.settleAll(kept, clock.instant());
    }

    /** Photos take their time, so words that are there by then go before the next of them. */
    private Optional<Failure> sendFirstWithAttachments(Hub hub, List<OutboxItem> due) {
        var seen = new HashSet<String>();
        var first = due.stream().filter(item -> seen.add(item.command().aggregate()) && !Uploads.of(item.command()).isEmpty()).findFirst();
        if (first.isEmpty() || first.get().notAfter().isBefore(clock.instant()) || outbox.markSending(ids(List.of(first.get()))).isEmpty()) {
            return Optional.empty();
        }
        var failure = sendWithAttachments(hub, first.get());
        keepAnswers();
        return failure;
    }

    private Optional<Failure> sendWithAttachments(Hub hub, OutboxItem item) {
        return switch (uploads.bring(hub, item.command())) {
            case Uploads.Result.Done _ -> {
                var answer = hub.send(Requests.onHubsClock(item, deviceId, skew));
                yield receipt(item, answer) ? Optional.empty() : failed(item, failure(answer));
            }
            case Uploads.Result.Failed(var failure) -> failed(item, failure);
            case Uploads.Result.Lost _ -> {
                settle(item, OutboxState.REJECTED, Reason.REJECTED_ATTACHMENT_LOST.key());
                yield Optional.empty();
            }
        };
    }

    /** @param all whether there is a receipt for each; @param failure the one that concerns the whole line, if there was one */
    private record Heard(boolean all, Optional<Failure> failure) {
    }

    /**
     * What comes behind one that the hub did not execute goes with the next request: the hub has not executed it either. When the line failed, nobody
     * knows what the hub did, so all of it counts as tried.
     */
    private Heard hear(Batch sent, List<Optional<Answer<CommandReceipt>>> answers) {
        var items = sent.items();
        var lineFailure = Optional.<Failure>empty();
        var stopped = new HashSet<String>();
        var unsent = new ArrayList<OutboxItem>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var answer = answers.get(i);
            if (answer.isPresent() && receipt(item, answer.get())) {
                continue;
            }
            var behind = !stopped.add(item.command().aggregate());
            if (answer.isEmpty() || behind && !failure(answer.get()).concernsLine()) {
                unsent.add(item);
            } else {
                var concernsLine = failed(item, failure(answer.get()));
                lineFailure = lineFailure.isPresent() ? lineFailure : concernsLine;
            }
        }
        takeBack(unsent);
        if (lineFailure.isPresent()) {
            batchSize.lineFailed(items.size(), sent.bytes());
        } else {
            batchSize.answered(sent.full());
        }
        return new Heard(stopped.isEmpty(), lineFailure);
    }

    /** @return whether there was a receipt, which is kept with the others */
    private boolean receipt(OutboxItem item, Answer<CommandReceipt> answer) {
        var id = item.command().commandId();
        if (!(answer instanceof Answer.Ok<CommandReceipt>(var receipt)) || !isValid(receipt, id)) {
            return false;
        }
        var executed = receipt.outcome() == CommandReceipt.Outcome.EXECUTED;
        answered.add(new Outbox.Settlement(id, executed ? OutboxState.ACKED : OutboxState.REJECTED, receipt.receipt(), receipt.reason()));
        return true;
    }

    private static Failure failure(Answer<CommandReceipt> answer) {
        return answer instanceof Answer.Failed<CommandReceipt>(var failure) ? failure : new Failure.Malformed("a receipt of another command");
    }

    private static boolean isValid(CommandReceipt receipt, String commandId) {
        return commandId.equals(receipt.commandId()) && receipt.outcome() != null && receipt.receipt() != null;
    }

    /** The retry classes of DSP/1. @return the failure when it concerns the whole line */
    private Optional<Failure> failed(OutboxItem item, Failure failure) {
        switch (failure) {
            case Failure.Mismatch _, Failure.Refused _ -> settle(item, OutboxState.REJECTED, failure.reason());
            case Failure.Forbidden(var message) -> settle(item, OutboxState.HELD, Reason.HELD_FORBIDDEN.with(message));
            case Failure.UnknownCommand _ -> settle(item, OutboxState.HELD, failure.reason());
            case Failure.SequenceUsed(var lastSeq) when lastSeq >= item.aggregateSeq() && item.attempts() < MOST_MOVES -> {
                // those before it have their places for good
                keepAnswers();
                outbox.moveBehind(item.command().aggregate(), lastSeq);
            }
            case Failure.OutOfOrder _, Failure.SequenceUsed _, Failure.Resync _ -> later(item, failure, null);
            case Failure.Retry(var after, _) -> later(item, failure, after);
            case Failure.Busy(var after) -> later(item, failure, after);
            case Failure.Unreachable(_, var after) -> later(item, failure, after);
            case Failure.Malformed _ -> later(item, failure, null);
            // Not this command's fault: it is due again as soon as the line is.
            case Failure.Unauthorized _, Failure.Revoked _, Failure.UpgradeRequired _ ->
                    outbox.retryLater(item.command().commandId(), failure.reason(), clock.instant());
        }
        return failure.concernsLine() ? Optional.of(failure) : Optional.empty();
    }

    private void settle(OutboxItem item, OutboxState state, String reason) {
        answered.add(new Outbox.Settlement(item.command().commandId(), state, null, reason));
    }

    private void later(OutboxItem item, Failure failure, @Nullable Duration asked) {
        var wait = backoff.delay(item.attempts() + 1, asked);
        outbox.retryLater(item.command().commandId(), failure.reason(), clock.instant().plus(wait));
    }
}
