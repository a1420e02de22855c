package deskside.store.db;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations and their messages from the file. */
public final class H2Conversations implements Conversations {

    private final Database database;

    public H2Conversations(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Conversation> find(String conversationId) {
        return database.read(handle -> EntityTables.CONVERSATION.find(handle, conversationId));
    }

    @Override
    public List<Conversation> open() {
        return database.read(handle ->
                EntityTables.CONVERSATION.select(handle, "is_open = true order by is_open, last_message_at desc, id", query -> query));
    }

    @Override
    public List<Conversation> writtenSince(Instant since) {
        return database.read(handle -> EntityTables.CONVERSATION.select(handle,
                "is_open in (true, false) and last_message_at >= :since order by last_message_at desc, id",
                query -> query.bind("since", Nanos.of(since))));
    }

    @Override
    public List<Message> messages(String conversationId, int limit) {
        return database.read(handle -> EntityTables.MESSAGE.select(handle,
                "conversation_id = :conversation order by conversation_id, seq desc limit :limit",
                query -> query.bind("conversation", conversationId).bind("limit", limit))).reversed();
    }

    @Override
    public List<Message> messagesBefore(String conversationId, long beforeSeq, int limit) {
        return database.read(handle -> EntityTables.MESSAGE.select(handle,
                "conversation_id = :conversation and seq < :before order by conversation_id, seq desc limit :limit",
                query -> query.bind("conversation", conversationId).bind("before", beforeSeq).bind("limit", limit))).reversed();
    }

    @Override
    public List<Message> messagesFrom(String conversationId, long seq) {
        return database.read(handle -> EntityTables.MESSAGE.select(handle,
                "conversation_id = :conversation and seq >= :from order by conversation_id, seq desc",
                query -> query.bind("conversation", conversationId).bind("from", seq))).reversed();
    }

    @Override
    public List<Conversation> ofCustomer(String customerId, int limit) {
        return database.read(handle -> EntityTables.CONVERSATION.select(handle,
                "customer_id = :customer order by customer_id, opened_at desc, id limit :limit",
                query -> query.bind("customer", customerId).bind("limit", limit)));
    }

    @Override
    public Set<String> told(Set<String> keys) {
        return keys.isEmpty() ? Set.of() : database.read(handle -> handle.createQuery("select distinct about from hub_message where about in (<keys>)")
                .bindList("keys", List.copyOf(keys)).mapTo(String.class).set());
    }
}
