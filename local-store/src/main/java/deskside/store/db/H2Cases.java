package deskside.store.db;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.Cases;
import java.util.List;
import java.util.Optional;

/** Cases from the file. */
public final class H2Cases implements Cases {

    private final Database database;

    public H2Cases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Case> find(String caseId) {
        return database.read(handle -> EntityTables.CASE.find(handle, caseId));
    }

    @Override
    public List<Case> recent(int limit) {
        return database.read(handle -> EntityTables.CASE.select(handle,
                "true order by is_open desc, case when is_open then coalesce(due_at, opened_at) else -opened_at end, id limit :limit",
                query -> query.bind("limit", limit)));
    }

    @Override
    public List<Case> ofConversation(String conversationId) {
        return database.read(handle -> EntityTables.CASE.select(handle, "conversation_id = :conversation order by opened_at desc, id",
                query -> query.bind("conversation", conversationId)));
    }

    @Override
    public List<Case> ofOrder(String orderId) {
        return database.read(handle -> EntityTables.CASE.select(handle, "order_id = :order order by opened_at desc, id",
                query -> query.bind("order", orderId)));
    }
}
