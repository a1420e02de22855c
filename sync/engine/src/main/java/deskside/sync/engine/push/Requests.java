package deskside.sync.engine.push;

import deskside.domain.sync.OutboxItem;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.WireCodec;

/** Commands of the outbox as the hub takes them. Stateless. */
final class Requests {

    private Requests() {
    }

    /** The hub compares with its own clock: on a desk that is a day behind, everything would be too late otherwise. */
    static CommandRequest onHubsClock(OutboxItem item, String deviceId, ClockSkew skew) {
        var r = WireCodec.request(item, deviceId);
        var ahead = skew.current();
        return new CommandRequest(r.commandId(), r.deviceId(), r.aggregate(), r.aggregateSeq(), r.type(), r.payload(), r.payloadHash(),
                r.createdAt().plus(ahead), r.notAfter().plus(ahead));
    }
}
