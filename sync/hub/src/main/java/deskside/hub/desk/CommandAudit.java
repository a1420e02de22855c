package deskside.hub.desk;

import deskside.domain.privacy.Masking;
import deskside.hub.access.DeskSession;
import deskside.hub.store.AuditTable;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What of a command goes into the audit: all that tells what was done, and nothing that a customer or an agent wrote. The payload's hash binds
 * the entry to the rest.
 */
final class CommandAudit {

    /** Ids, amounts, kinds and decisions. */
    private static final Set<String> FACTS = Set.of("kind", "orderId", "caseId", "customerId", "amount", "seenPaid", "seenRefunded", "supersedes", "approved",
            "toAccountId", "field", "seenSeq", "suggestionId", "articleId", "baseRevision", "proposalId",
            "accepted", "about", "seenState", "procedureId", "ended", "requestId");
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_REASON = 200;

    private CommandAudit() {
    }

    static AuditTable.Event event(CommandRequest request, DeskSession session, CommandReceipt.Outcome outcome, Instant now) {
        var conversation = request.payload().path("conversationId").asString("");
        // a desk's clock may say anything; the hub's own time stands beside it
        var madeAt = request.createdAt().isBefore(Instant.EPOCH) || request.createdAt().isAfter(now) ? now : request.createdAt();
        return new AuditTable.Event(now, madeAt, session.account().id(), session.account().role().name(), session.deviceId(),
                request.type(), outcome.name(), request.aggregate(), conversation.isEmpty() || conversation.length() > LONGEST_ID ? null : conversation, request.payloadHash(),
                detail(request));
    }

    private static String detail(CommandRequest request) {
        var facts = new TreeMap<String, JsonNode>();
        request.payload().properties().stream().filter(field -> FACTS.contains(field.getKey()) && !field.getValue().isNull())
                .filter(field -> field.getValue().toString().length() <= LONGEST_REASON).forEach(field -> facts.put(field.getKey(), field.getValue()));
        if (!request.type().equals("revealField")) {
            return WireCodec.write(facts);
        }
        // why somebody looked is what will be asked first; it may quote the customer, so it is masked
        var reason = Masking.text(request.payload().path("reason").asString(""));
        return WireCodec.write(new Reveal(facts, reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
    }

    private record Reveal(TreeMap<String, JsonNode> facts, String reason) {
    }
}
