package deskside.hub.desk;

import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.access.DeskSession;
import deskside.hub.store.HubTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Looking at a field in clear has no effect but its place in the audit. What the hub finds wrong with it is recorded as well: it happened, maybe
 * offline, and somebody should ask why. Stateless.
 */
final class RevealEffects {

    private static final int LONGEST_REASON = 200;

    /** @return what was wrong with it */
    @Nullable Refusal check(HubTransaction tx, Command.RevealField reveal, DeskSession session) {
        var row = tx.conversations().lock(reveal.conversationId()).orElse(null);
        if (row == null || !row.handedOver()) {
            return Rejection.UNKNOWN_CONVERSATION;
        }
        if (!tx.entities().exists(EntityType.CUSTOMER, reveal.customerId())) {
            return Rejection.ERASED_CUSTOMER;
        }
        if (!row.conversation().customerId().equals(reveal.customerId())) {
            return Rejection.FOREIGN_CUSTOMER;
        }
        if (reveal.reason().isBlank() || reveal.reason().length() > LONGEST_REASON) {
            return Rejection.LONG_REASON;
        }
        return session.leads() || session.account().id().equals(row.conversation().assigneeId()) ? null : Rejection.NOT_YOURS;
    }
}
