package deskside.store.db;

import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which attachments must stay at this desk because somebody was told that they will be sent: those of drafts and of queued replies. */
public final class NeededAttachments {

    private NeededAttachments() {
    }

    /** Their content hashes. */
    public static Set<String> of(Handle handle) {
        var needed = new HashSet<String>();
        handle.createQuery("select attachments from draft where attachments is not null").map((row, _) -> Json.read(row.getBytes(1), Attachment[].class))
                .forEach(attachments -> add(attachments, needed));
        handle.createQuery("select type, payload from outbox where state in ('READY', 'HELD')")
                .map((row, _) -> CommandJson.read(row.getString(1), row.getBytes(2)))
                .forEach(command -> add(command, needed));
        return needed;
    }

    /** Those of a conversation's drafts and of everything that was ever queued for it and is not forgotten. */
    static Set<String> ofConversation(Handle handle, String conversationId) {
        var used = new HashSet<String>();
        handle.createQuery("select attachments from draft where conversation_id = :id and attachments is not null").bind("id", conversationId)
                .map((row, _) -> Json.read(row.getBytes(1), Attachment[].class)).forEach(attachments -> add(attachments, used));
        handle.createQuery("select type, payload from outbox where conversation_id = :id").bind("id", conversationId)
                .map((row, _) -> CommandJson.read(row.getString(1), row.getBytes(2))).forEach(command -> add(command, used));
        return used;
    }

    static Set<String> ofCommands(Handle handle, Set<String> commandIds) {
        var used = new HashSet<String>();
        if (!commandIds.isEmpty()) {
            handle.createQuery("select type, payload from outbox where command_id in (<ids>)").bindList("ids", List.copyOf(commandIds))
                    .map((row, _) -> CommandJson.read(row.getString(1), row.getBytes(2))).forEach(command -> add(command, used));
        }
        return used;
    }

    private static void add(Command command, Set<String> needed) {
        if (command instanceof Command.SendReply reply) {
            add(reply.attachments().toArray(Attachment[]::new), needed);
        }
    }

    private static void add(Attachment[] attachments, Set<String> needed) {
        for (var attachment : attachments) {
            needed.add(attachment.contentHash());
        }
    }
}
