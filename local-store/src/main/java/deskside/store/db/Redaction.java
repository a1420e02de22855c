package deskside.store.db;

import deskside.domain.conversation.Message;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Whatever a desk holds of a redacted entity besides its row and its place in the search index: drafts, finished commands in the table and in the
 * journal, words of feedback, parsed copies in memory. A command that is not finished stays until it is: somebody was told that it is queued. It is
 * remembered by ids alone what was redacted, so that such a command goes with its settlement.
 *
 * @param conversations that were redacted as a whole
 * @param commands      that redacted messages came from
 */
record Redaction(Set<EntityType> types, Set<String> conversations, Set<String> commands) {

    /** To be asked before the changes are applied, while it is known which command a message came from. */
    static Redaction of(Handle handle, List<Change> changes) {
        var redacted = changes.stream().filter(change -> change.op() == Change.Op.REDACT).toList();
        var types = redacted.stream().map(Change::type).collect(Collectors.toSet());
        var conversations = ids(redacted, EntityType.CONVERSATION);
        var commands = ids(redacted, EntityType.MESSAGE).stream().map(id -> EntityTables.MESSAGE.find(handle, id)).flatMap(Optional::stream)
                .map(Message::commandId).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        return new Redaction(types, conversations, commands);
    }

    private static Set<String> ids(List<Change> redacted, EntityType type) {
        return redacted.stream().filter(change -> change.type() == type).map(Change::id).collect(Collectors.toSet());
    }

    /** Conversations that were redacted, and commands whose messages were. */
    static Set<String> origins(Handle handle) {
        return handle.createQuery("select id from redacted_origin").mapTo(String.class).set();
    }

    /** Takes those of the commands whose conversation or message was redacted out of the table, to be asked of what has just been settled. */
    static Set<String> removeRedacted(Handle handle, List<String> commandIds) {
        if (commandIds.isEmpty()) {
            return Set.of();
        }
        var redacted = handle.createQuery("""
                select command_id from outbox where command_id in (<ids>)
                  and exists (select 1 from redacted_origin where id in (outbox.conversation_id, outbox.command_id))""")
                .bindList("ids", commandIds).mapTo(String.class).set();
        redacted.forEach(id -> OutboxTable.remove(handle, id));
        return redacted;
    }

    /** Within the transaction that applies the changes. */
    void purge(Handle handle, OutboxJournal journal) {
        types.forEach(type -> EntityTables.of(type).forgetParsed());
        for (var conversation : conversations) {
            H2Drafts.remove(handle, conversation);
            H2ReadMarks.remove(handle, conversation);
            OutboxTable.forgetSettled(handle, conversation);
            handle.execute("update feedback set reason = null where conversation_id = ?", conversation);
        }
        commands.forEach(command -> OutboxTable.forgetSettledCommand(handle, command));
        Stream.concat(conversations.stream(), commands.stream()).forEach(id -> handle.execute("merge into redacted_origin (id) values (?)", id));
        if (!conversations.isEmpty() || !commands.isEmpty()) {
            journal.forgetSettled(conversations, commands);
        }
    }
}
