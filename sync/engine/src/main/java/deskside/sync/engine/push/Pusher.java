package deskside.sync.engine.push;

import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.retry.Backoff;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due until nothing is. A command keeps its id for ever, so that repeating it after a lost answer is harmless; it is tried
 * without end until the hub has said what became of it. Only commands of the person who is signed in are sent. One thread at a time.
 */
public final class Pusher {

    /** Moving behind the hub's last place succeeds at once, unless another desk with the same data uses up places meanwhile. */
    private static final int MOST_MOVES = 5;

    private final Outbox outbox;
    private final Uploads uploads;
    private final String deviceId;
    private final Backoff backoff;
    private final InstantSource clock;
    private final ClockSkew skew;
    /** Of the hub, not on the disk yet. */
    private final List<Outbox.Settlement> answered = new ArrayList<>();

    public Pusher(Outbox outbox, Uploads uploads, String deviceId, Backoff backoff, InstantSource clock, ClockSkew skew) {
        this.outbox = outbox;
        this.uploads = uploads;
        this.deviceId = deviceId;
        this.backoff = backoff;
        this.clock = clock;
        this.skew = skew;
    }

    /**
     * @param goOn asked before each command
     * @return the failure that concerns the whole line, if there was one; failures of single commands are in the outbox
     */
    public Optional<Failure> push(Hub hub, String agentId, BooleanSupplier goOn) {
        // left over when the disk failed: what they belong to is sent again
        answered.clear();
        var failure = Optional.<Failure>empty();
        var due = sendable(agentId);
        while (!due.isEmpty() && failure.isEmpty() && goOn.getAsBoolean()) {
            failure = send(hub, due.subList(0, Math.min(due.size(), CommandBatch.MOST)));
            keepAnswers();
            due = sendable(agentId);
        }
        return failure;
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

    private List<OutboxItem> sendable(String agentId) {
        var now = clock.instant();
        return outbox.due(now).stream().filter(item -> item.agentId().equals(agentId) && !item.notAfter().isBefore(now)).toList();
    }

    /** All of different aggregates, so that none has to wait for another's answer. @return the failure when it concerns the whole line */
    private Optional<Failure> send(Hub hub, List<OutboxItem> items) {
        outbox.markSending(items.stream().map(item -> item.command().commandId()).toList());
        var words = items.stream().filter(item -> Uploads.of(item.command()).isEmpty()).toList();
        var failure = words.isEmpty() ? Optional.<Failure>empty() : sendTogether(hub, words);
        for (var item : items) {
            if (!Uploads.of(item.command()).isEmpty()) {
                var before = failure;
                failure = before.isEmpty() ? sendWithAttachments(hub, item) : before.flatMap(line -> failed(item, line));
            }
        }
        return failure;
    }

    /** Photos take their time, so words have gone before. */
    private Optional<Failure> sendWithAttachments(Hub hub, OutboxItem item) {
        return switch (uploads.bring(hub, item.command())) {
            case Uploads.Result.Done _ -> heard(item, hub.send(Requests.onHubsClock(item, deviceId, skew)));
            case Uploads.Result.Failed(var failure) -> failed(item, failure);
            case Uploads.Result.Lost _ -> {
                settle(item, OutboxState.REJECTED, Reason.REJECTED_ATTACHMENT_LOST.key());
                yield Optional.empty();
            }
        };
    }

    private Optional<Failure> sendTogether(Hub hub, List<OutboxItem> items) {
        var requests = items.stream().map(item -> Requests.onHubsClock(item, deviceId, skew)).toList();
        if (items.size() == 1) {
            return heard(items.getFirst(), hub.send(requests.getFirst()));
        }
        return switch (hub.sendAll(requests)) {
            case Answer.Ok<List<Answer<CommandReceipt>>>(var answers) -> each(items, answers);
            case Answer.Failed<List<Answer<CommandReceipt>>>(var failure) when concernsLine(failure) ->
                    each(items, Collections.nCopies(items.size(), Answer.failed(failure)));
            // one may be to blame, or the hub cannot take several: alone, each gets an answer of its own
            case Answer.Failed<List<Answer<CommandReceipt>>> _ -> each(items, requests.stream().map(hub::send).toList());
        };
    }

    private Optional<Failure> each(List<OutboxItem> items, List<Answer<CommandReceipt>> answers) {
        var failure = Optional.<Failure>empty();
        for (var i = 0; i < items.size(); i++) {
            var concernsLine = heard(items.get(i), answers.get(i));
            failure = failure.isPresent() ? failure : concernsLine;
        }
        return failure;
    }

    /** @return the failure when it concerns the whole line */
    private Optional<Failure> heard(OutboxItem item, Answer<CommandReceipt> answer) {
        var id = item.command().commandId();
        return switch (answer) {
            case Answer.Ok<CommandReceipt>(var receipt) when isValid(receipt, id) -> {
                var executed = receipt.outcome() == CommandReceipt.Outcome.EXECUTED;
                answered.add(new Outbox.Settlement(id, executed ? OutboxState.ACKED : OutboxState.REJECTED, receipt.receipt(), receipt.reason()));
                yield Optional.empty();
            }
            case Answer.Ok<CommandReceipt> _ -> failed(item, new Failure.Malformed("a receipt of another command"));
            case Answer.Failed<CommandReceipt>(var failure) -> failed(item, failure);
        };
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
            case Failure.SequenceUsed(var lastSeq) when lastSeq >= item.aggregateSeq() && item.attempts() < MOST_MOVES ->
                    outbox.moveBehind(item.command().aggregate(), lastSeq);
            case Failure.OutOfOrder _, Failure.SequenceUsed _, Failure.Resync _ -> later(item, failure, null);
            case Failure.Retry(var after, _) -> later(item, failure, after);
            case Failure.Busy(var after) -> later(item, failure, after);
            case Failure.Unreachable(_, var after) -> later(item, failure, after);
            case Failure.Malformed _ -> later(item, failure, null);
            // Not this command's fault: it is due again as soon as the line is.
            case Failure.Unauthorized _, Failure.Revoked _, Failure.UpgradeRequired _ ->
                    outbox.retryLater(item.command().commandId(), failure.reason(), clock.instant());
        }
        return concernsLine(failure) ? Optional.of(failure) : Optional.empty();
    }

    private static boolean concernsLine(Failure failure) {
        return switch (failure) {
            case Failure.Busy _, Failure.Unreachable _, Failure.Unauthorized _, Failure.Revoked _, Failure.UpgradeRequired _ -> true;
            case Failure.Mismatch _, Failure.Refused _, Failure.UnknownCommand _, Failure.Forbidden _, Failure.OutOfOrder _, Failure.SequenceUsed _,
                 Failure.Resync _, Failure.Retry _, Failure.Malformed _ -> false;
        };
    }

    private void settle(OutboxItem item, OutboxState state, String reason) {
        answered.add(new Outbox.Settlement(item.command().commandId(), state, null, reason));
    }

    private void later(OutboxItem item, Failure failure, @Nullable Duration asked) {
        var wait = backoff.delay(item.attempts() + 1, asked);
        outbox.retryLater(item.command().commandId(), failure.reason(), clock.instant().plus(wait));
    }
}
