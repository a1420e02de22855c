package deskside.hub.oversight;

import deskside.domain.aftersales.Case;
import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.Evidence;
import deskside.domain.customer.Customer;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.store.HubTransaction;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what belongs to a conversation. Stateless but for the hub's id. */
final class EvidenceReader {

    private static final int PAGE = 1_000;

    private final String epoch;

    EvidenceReader(String epoch) {
        this.epoch = epoch;
    }

    Evidence read(HubTransaction tx, EvidenceRequest request, DeskSession session, Instant now) {
        var id = request.conversationId();
        var conversation = tx.conversations().find(id).orElseThrow().conversation();
        var customer = tx.entities().find(EntityType.CUSTOMER, conversation.customerId()).map(Customer.class::cast);
        var name = customer.map(Customer::name).orElse("");
        var head = tx.audit().head();
        var own = entries(tx, id, head);
        var first = own.getFirst();
        var evidence = new Evidence(epoch, now, session.account(), request.reason().strip(), request.inClear(),
                request.inClear() ? name : Masking.name(name), conversation, tx.messages().ofConversation(id), cases(tx, id), own,
                new AuditHead(first.seq() - 1, first.previousHash()), contents(tx, first.seq(), head), head);
        return request.inClear() ? evidence : masked(evidence, customer.map(Masking::of).orElse(Masking.ofAnybody()));
    }

    private static List<AuditEntry> entries(HubTransaction tx, String conversationId, AuditHead head) {
        var entries = new ArrayList<AuditEntry>();
        List<AuditEntry> page;
        do {
            page = tx.audit().after(entries.isEmpty() ? 0 : entries.getLast().seq(), conversationId, PAGE);
            page.stream().filter(entry -> entry.seq() <= head.seq()).forEach(entries::add);
        } while (page.size() == PAGE);
        return entries;
    }

    private static List<String> contents(HubTransaction tx, long from, AuditHead head) {
        var contents = new ArrayList<String>();
        for (var seq = from - 1; seq < head.seq(); ) {
            var page = tx.audit().after(seq, null, PAGE);
            page.stream().filter(entry -> entry.seq() <= head.seq()).map(AuditChain::contentHash).forEach(contents::add);
            if (page.isEmpty()) {
                break;
            }
            seq = page.getLast().seq();
        }
        return contents;
    }

    private static List<Case> cases(HubTransaction tx, String conversationId) {
        return tx.entities().list(EntityType.CASE, "conversationId", conversationId).stream().map(Case.class::cast)
                .sorted(Comparator.comparing(Case::openedAt)).toList();
    }

    /** Everything that people wrote, wherever it is; ids, times and hashes are as they are. */
    private static Evidence masked(Evidence evidence, Masking.OfCustomer masking) {
        var json = WireCodec.read(WireCodec.write(evidence), ObjectNode.class);
        mask(json.path("conversation"), masking);
        mask(json.path("messages"), masking);
        mask(json.path("cases"), masking);
        return WireCodec.read(WireCodec.write(json), Evidence.class);
    }

    private static void mask(JsonNode node, Masking.OfCustomer masking) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                var name = field.getKey();
                if (field.getValue().isString() && !name.equals("id") && !name.endsWith("Id") && !name.endsWith("Hash") && !name.endsWith("At") && !name.equals("at")) {
                    object.put(name, masking.text(field.getValue().asString()));
                } else {
                    mask(field.getValue(), masking);
                }
            }
        } else {
            node.forEach(child -> mask(child, masking));
        }
    }
}
