package deskside.simulation.mutant;

import deskside.domain.sync.Command;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of requests with something changed, as buggy code would have made them. */
final class Requests {

    private Requests() {
    }

    /** The same command as if it were another one, at another place. */
    static CommandRequest withId(CommandRequest request, String id, long aggregateSeq) {
        var payload = (ObjectNode) WireCodec.read(WireCodec.write(request.payload()), JsonNode.class);
        payload.put("commandId", id);
        return new CommandRequest(id, request.deviceId(), request.aggregate(), aggregateSeq, request.type(), payload,
                WireCodec.payloadHash(payload), request.createdAt(), request.notAfter());
    }

    /** The same request for something else. */
    static CommandRequest withCommand(CommandRequest request, Command command) {
        var payload = WireCodec.read(WireCodec.write(command), JsonNode.class);
        return new CommandRequest(request.commandId(), request.deviceId(), request.aggregate(), request.aggregateSeq(), request.type(), payload,
                WireCodec.payloadHash(payload), request.createdAt(), request.notAfter());
    }

    static CommandRequest withTerm(CommandRequest request, Instant notAfter) {
        return new CommandRequest(request.commandId(), request.deviceId(), request.aggregate(), request.aggregateSeq(), request.type(),
                request.payload(), request.payloadHash(), request.createdAt(), notAfter);
    }
}
