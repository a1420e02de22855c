package deskside.hub.store;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.sync.EntityType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The conversations; those that were handed over to people are published to the feed. */
public final class ConversationTable {

    /** @param handedOver false while only the bot talks: desks do not see it yet */
    public record Row(Conversation conversation, boolean handedOver) {
    }

    private final Handle handle;
    private final Entities entities;
    /** By this transaction, as they are now: a batch of commands asks for the same ones again and again. */
    private final Map<String, Row> locked = new HashMap<>();
    /** Saved, not in the table yet: the version that is there, 0 for a new one. */
    private final Map<String, Long> unwritten = new LinkedHashMap<>();

    ConversationTable(Handle handle, Entities entities) {
        this.handle = handle;
        this.entities = entities;
    }

    public Optional<Row> find(String id) {
        return written().createQuery("select * from conversation where id = :id").bind("id", id).map((row, _) -> row(row)).findOne();
    }

    /** The conversation, locked until the transaction ends. */
    public Optional<Row> lock(String id) {
        if (!locked.containsKey(id)) {
            handle.createQuery("select * from conversation where id = :id for update").bind("id", id)
                    .map((row, _) -> row(row)).findOne().ifPresent(row -> locked.put(id, row));
        }
        return Optional.ofNullable(locked.get(id));
    }

    /** Takes the words out and closes it. Whoever writes into it again begins anew, with the bot. */
    void redact(String id) {
        written();
        locked.remove(id);
        handle.createUpdate("""
                        update conversation set version = version + 1, status = 'CLOSED', handed_over = false, hand_over_reason = null,
                            waiting_since = null, assignee_id = null, last_text = '' where id = :id""")
                .bind("id", id).execute();
        var version = handle.createQuery("select version from conversation where id = :id").bind("id", id).mapTo(Long.class).one();
        entities.redact(EntityType.CONVERSATION, id, version);
    }

    /** Whether people have a chat with this customer that is not closed. */
    public boolean isInChat(String customerId) {
        return written().createQuery("select 1 from conversation where customer_id = :id and handed_over and status <> 'CLOSED' and channel <> 'phone' fetch first 1 rows only")
                .bind("id", customerId).mapTo(Integer.class).findOne().isPresent();
    }

    /** Of one customer, the ids of those that still hold words. */
    List<String> ofCustomer(String customerId) {
        return written().createQuery("select id from conversation where customer_id = :id and last_text <> '' order by id").bind("id", customerId)
                .mapTo(String.class).list();
    }

    /** Ids of closed ones with words in them in which nobody has written since. */
    List<String> closedBefore(Instant time, int limit) {
        return written().createQuery("""
                        select id from conversation where status = 'CLOSED' and last_text <> '' and last_message_at < :time
                        order by last_message_at, id fetch first :limit rows only""")
                .bind("time", Times.column(time)).bind("limit", limit).mapTo(String.class).list();
    }

    /** Stores a new or locked conversation as it is, at the end of the transaction or before the table is read. Its version must be the former one plus one. */
    public void save(Row row) {
        var c = row.conversation();
        var before = locked.get(c.id());
        if (c.version() != (before == null ? 1 : before.conversation().version() + 1)) {
            throw notLocked(c);
        }
        unwritten.putIfAbsent(c.id(), c.version() - 1);
        locked.put(c.id(), row);
        if (row.handedOver()) {
            entities.put(c);
        }
    }

    private Handle written() {
        write();
        return handle;
    }

    /** Everything that was saved is in the table afterwards. */
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        var saved = new LinkedHashMap<>(unwritten);
        unwritten.clear();
        var inserts = handle.prepareBatch("""
                insert into conversation (id, version, customer_id, order_id, channel, language, status, assignee_id, handed_over,
                    hand_over_reason, opened_at, waiting_since, last_message_at, last_text, last_message_seq)
                values (:id, :version, :customerId, :orderId, :channel, :language, :status, :assigneeId, :handedOver,
                    :handOverReason, :openedAt, :waitingSince, :lastMessageAt, :lastText, :lastMessageSeq)""");
        var updates = handle.prepareBatch("""
                update conversation set version = :version, customer_id = :customerId, order_id = :orderId, channel = :channel,
                    language = :language, status = :status, assignee_id = :assigneeId, handed_over = :handedOver,
                    hand_over_reason = :handOverReason, opened_at = :openedAt, waiting_since = :waitingSince,
                    last_message_at = :lastMessageAt, last_text = :lastText, last_message_seq = :lastMessageSeq
                where id = :id and version = :before""");
        saved.forEach((id, before) -> bind(before == 0 ? inserts : updates.bind("before", before), Objects.requireNonNull(locked.get(id))).add());
        if (inserts.size() > 0) {
            inserts.execute();
        }
        var updating = saved.entrySet().stream().filter(one -> one.getValue() > 0).map(Map.Entry::getKey).toList();
        var updated = updating.isEmpty() ? new int[0] : updates.execute();
        for (var i = 0; i < updated.length; i++) {
            if (updated[i] != 1) {
                throw notLocked(Objects.requireNonNull(locked.get(updating.get(i))).conversation());
            }
        }
    }

    private static IllegalStateException notLocked(Conversation c) {
        return new IllegalStateException("conversation " + c.id() + " was not locked before it was saved");
    }

    private static PreparedBatch bind(PreparedBatch batch, Row row) {
        var c = row.conversation();
        return batch.bind("id", c.id()).bind("version", c.version()).bind("customerId", c.customerId()).bind("orderId", c.orderId())
                .bind("channel", c.channel().wireName()).bind("language", c.language().code()).bind("status", c.status().name())
                .bind("assigneeId", c.assigneeId()).bind("handedOver", row.handedOver()).bind("handOverReason", c.handOverReason())
                .bind("openedAt", Times.column(c.openedAt())).bind("waitingSince", Times.column(c.waitingSince()))
                .bind("lastMessageAt", Times.column(c.lastMessageAt())).bind("lastText", c.lastText())
                .bind("lastMessageSeq", c.lastMessageSeq());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new Conversation(row.getString("id"), row.getLong("version"), row.getString("customer_id"), row.getString("order_id"),
                Channel.ofWireName(row.getString("channel")), Language.ofCode(row.getString("language")),
                ConversationStatus.valueOf(row.getString("status")), row.getString("assignee_id"), row.getString("hand_over_reason"),
                List.of(), Times.require(row, "opened_at"), Times.read(row, "waiting_since"), Times.require(row, "last_message_at"),
                row.getString("last_text"), row.getLong("last_message_seq")), row.getBoolean("handed_over"));
    }
}
