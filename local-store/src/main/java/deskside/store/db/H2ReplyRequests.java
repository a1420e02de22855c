package deskside.store.db;

import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequests;
import java.util.List;
import java.util.Optional;

/** Replies that need a second person, from the file. */
public final class H2ReplyRequests implements ReplyRequests {

    private final Database database;

    public H2ReplyRequests(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ReplyRequest> find(String requestId) {
        return database.read(handle -> EntityTables.REPLY_REQUEST.find(handle, requestId));
    }

    @Override
    public List<ReplyRequest> ofConversation(String conversationId) {
        return database.read(handle -> EntityTables.REPLY_REQUEST.select(handle, "conversation_id = :conversation order by asked_at, id",
                query -> query.bind("conversation", conversationId)));
    }

    @Override
    public List<ReplyRequest> recent(int limit) {
        return database.read(handle -> EntityTables.REPLY_REQUEST.select(handle,
                "true order by is_open desc, case when is_open then asked_at else -asked_at end, id limit :limit",
                query -> query.bind("limit", limit)));
    }
}
