package deskside.sync.protocol;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A command on its way to the hub.
 *
 * @param aggregateSeq place within (deviceId, aggregate), from 1 and growing. A desk sends a command only after the one before it has
 *                     ended for good, so a gap is a command that was given up there (dropped, expired): the hub executes iff the
 *                     place is higher than the last one it took, and so never lets a given-up command in afterwards
 * @param type         sendReply, acceptConversation, closeConversation, transferConversation, openCase, decideCase, proposeArticleChange,
 *                     decideProposal or recordCall
 * @param payload      the command's own fields
 * @param payloadHash  SHA-256 of the canonical payload, see {@link WireCodec#payloadHash}
 * @param createdAt    on the hub's clock, as far as the desk knows it
 * @param notAfter     on the hub's clock; the hub does not execute it later than this
 */
public record CommandRequest(
        String commandId, String deviceId, String aggregate, long aggregateSeq, String type, JsonNode payload, String payloadHash,
        Instant createdAt, Instant notAfter) {
}
