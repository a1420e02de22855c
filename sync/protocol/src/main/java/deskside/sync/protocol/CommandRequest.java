package deskside.sync.protocol;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A command on its way to the hub.
 *
 * @param aggregateSeq place within (deviceId, aggregate), from 1 without gaps
 * @param type         sendReply, acceptConversation, closeConversation or transferConversation
 * @param payload      the command's own fields
 * @param payloadHash  SHA-256 of the canonical payload, see {@link WireCodec#payloadHash}
 */
public record CommandRequest(
        String commandId, String deviceId, String aggregate, long aggregateSeq, String type, JsonNode payload, String payloadHash,
        Instant createdAt, Instant notAfter) {
}
