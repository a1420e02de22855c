package deskside.hub.store;

import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.sync.EntityType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Replies that need a second person; all are published to the feed. */
public final class ReplyRequestTable {

    private final Handle handle;
    private final Entities entities;

    ReplyRequestTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    /** The request, locked until the transaction ends. */
    public Optional<ReplyRequest> lock(String id) {
        return entities.lock(EntityType.REPLY_REQUEST, id).map(ReplyRequest.class::cast);
    }

    /** What an account has asked for in a conversation and nobody has decided, locked; by id. */
    public List<ReplyRequest> awaiting(String conversationId, String accountId) {
        return handle.createQuery("select id from reply_request where conversation_id = :conversation and asked_by = :account and state = :state order by id")
                .bind("conversation", conversationId).bind("account", accountId).bind("state", ReplyRequestState.AWAITING.name()).mapTo(String.class).list()
                .stream().flatMap(id -> lock(id).stream()).toList();
    }

    /** Stores a new or locked request as it is. The database refuses one that was decided by whoever asked for it, and one whose content has changed. */
    public void save(ReplyRequest one) {
        var sql = one.version() == 1
                ? """
                insert into reply_request (id, conversation_id, state, payload_hash, asked_by, decided_by)
                values (:id, :conversation, :state, :hash, :askedBy, :decidedBy)"""
                : "update reply_request set state = :state, decided_by = :decidedBy where id = :id and conversation_id = :conversation"
                        + " and payload_hash = :hash and asked_by = :askedBy";
        int stored = handle.createUpdate(sql).bind("id", one.id()).bind("conversation", one.conversationId()).bind("state", one.state().name())
                .bind("hash", one.payloadHash()).bind("askedBy", one.askedBy()).bind("decidedBy", one.decidedBy()).execute();
        if (stored != 1) {
            throw new IllegalStateException("reply request " + one.id() + " is not the one that was asked for");
        }
        entities.put(one);
    }

    /** Takes the words out of all of a conversation. */
    void redact(String conversationId) {
        entities.list(EntityType.REPLY_REQUEST, "conversationId", conversationId)
                .forEach(one -> entities.redact(EntityType.REPLY_REQUEST, one.id(), one.version() + 1));
    }
}
