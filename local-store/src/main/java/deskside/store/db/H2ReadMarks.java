package deskside.store.db;

import deskside.domain.conversation.ReadMarks;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Read marks in the file. */
public final class H2ReadMarks implements ReadMarks {

    private final Database database;

    public H2ReadMarks(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong find(String conversationId) {
        return database.read(handle -> handle.createQuery("select seq from read_mark where conversation_id = :id")
                .bind("id", conversationId).mapTo(Long.class).findOne().map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    @Override
    public void save(String conversationId, long seq) {
        database.write(handle -> handle.execute("""
                merge into read_mark t using (values (cast(? as varchar), cast(? as bigint))) s(conversation_id, seq)
                on t.conversation_id = s.conversation_id
                when matched and s.seq > t.seq then update set seq = s.seq
                when not matched then insert (conversation_id, seq) values (s.conversation_id, s.seq)
                """, conversationId, seq));
    }

    @Override
    public Map<String, Long> ofOpenConversations() {
        return database.read(handle -> handle.createQuery("""
                        select m.conversation_id, m.seq from hub_conversation c join read_mark m on m.conversation_id = c.id where c.is_open = true""")
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static void remove(Handle handle, String conversationId) {
        handle.execute("delete from read_mark where conversation_id = ?", conversationId);
    }
}
