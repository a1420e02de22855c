package deskside.store.db;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Drafts in the file. A saved draft survives a killed process; typing is too frequent to force each one to the disk itself. */
public final class H2Drafts implements Drafts {

    private final Database database;

    public H2Drafts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Draft> find(String conversationId) {
        return database.read(handle -> handle
                .createQuery("select conversation_id, text, caret, saved_at, attachments from draft where agent_id = :agent and conversation_id = :id")
                .bind("agent", H2Session.accountId(handle)).bind("id", conversationId)
                .map((row, _) -> new Draft(row.getString(1), row.getString(2), row.getInt(3), Nanos.instant(row.getLong(4)), attachments(row.getBytes(5))))
                .findOne());
    }

    @Override
    public void save(Draft draft) {
        database.write(handle -> {
            var agent = H2Session.accountId(handle);
            if (draft.isEmpty()) {
                return remove(handle, agent, draft.conversationId());
            }
            return handle.execute("merge into draft (agent_id, conversation_id, text, caret, saved_at, attachments) key (agent_id, conversation_id) values (?, ?, ?, ?, ?, ?)",
                    agent, draft.conversationId(), draft.text(), draft.caret(), Nanos.of(draft.savedAt()),
                    draft.attachments().isEmpty() ? null : Json.write(draft.attachments()));
        });
    }

    private static List<Attachment> attachments(byte @Nullable [] json) {
        return json == null ? List.of() : List.of(Json.read(json, Attachment[].class));
    }

    @Override
    public Set<String> conversationIds() {
        return database.read(handle -> handle.createQuery("select conversation_id from draft where agent_id = :agent")
                .bind("agent", H2Session.accountId(handle)).mapTo(String.class).set());
    }

    /** One person's. */
    static int remove(Handle handle, String agentId, String conversationId) {
        return handle.execute("delete from draft where agent_id = ? and conversation_id = ?", agentId, conversationId);
    }

    /** Everybody's: the conversation was redacted. */
    static int remove(Handle handle, String conversationId) {
        return handle.execute("delete from draft where conversation_id = ?", conversationId);
    }
}
