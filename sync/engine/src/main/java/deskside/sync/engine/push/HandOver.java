package deskside.sync.engine.push;

import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.EscrowedCommand;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives everything that was not delivered to the hub's escrow, under the ids it has: also what is held, and what was on its way when the answer
 * was lost. Nothing more is queued from then on. Repeating it after a failure changes nothing at the hub. One thread at a time.
 */
public final class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final Outbox outbox;
    private final Uploads uploads;
    private final String deviceId;
    private final ClockSkew skew;

    public HandOver(Outbox outbox, Uploads uploads, String deviceId, ClockSkew skew) {
        this.outbox = outbox;
        this.uploads = uploads;
        this.deviceId = deviceId;
        this.skew = skew;
    }

    /** @return empty when the hub has it all; else why not, and it is to be done again from the beginning */
    public Optional<Failure> run(Hub hub) {
        outbox.stopTaking();
        var items = outbox.pending();
        for (var from = 0; from < items.size(); from += EscrowRequest.MOST) {
            var failure = give(hub, items.subList(from, Math.min(items.size(), from + EscrowRequest.MOST)));
            if (failure.isPresent()) {
                return failure;
            }
        }
        LOG.warn("This desk was revoked: {} commands were handed over", items.size());
        return Optional.empty();
    }

    private Optional<Failure> give(Hub hub, List<OutboxItem> items) {
        for (var item : items) {
            if (uploads.bring(hub, item.command()) instanceof Uploads.Result.Failed(var failure) && !isNoCommand(failure)
                    && !(failure instanceof Failure.UnknownCommand)) {
                return Optional.of(failure);
            }
        }
        var commands = items.stream().map(item -> new EscrowedCommand(item.agentId(), Requests.onHubsClock(item, deviceId, skew))).toList();
        return switch (hub.handOver(new EscrowRequest(deviceId, commands))) {
            case Answer.Ok<EscrowResponse> _ -> Optional.empty();
            case Answer.Failed<EscrowResponse>(Failure failure) when isNoCommand(failure) && items.size() > 1 ->
                    items.stream().map(item -> give(hub, List.of(item))).flatMap(Optional::stream).findFirst();
            case Answer.Failed<EscrowResponse>(Failure failure) when isNoCommand(failure) -> {
                LOG.error("The hub does not take {} into escrow, so it could never have been executed either: {}", items.getFirst().command().commandId(),
                        failure.reason());
                yield Optional.empty();
            }
            case Answer.Failed<EscrowResponse>(var failure) -> Optional.of(failure);
        };
    }

    private static boolean isNoCommand(Failure failure) {
        return failure instanceof Failure.Refused || failure instanceof Failure.Mismatch;
    }
}
