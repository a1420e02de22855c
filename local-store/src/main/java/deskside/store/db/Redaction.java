package deskside.store.db;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Message;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Whatever a desk holds of a redacted entity besides its row and its place in the search index: drafts, attachments, finished commands in the table and in the
 * journal, words of feedback, parsed copies in memory. A command that is not finished stays until it is: somebody was told that it is queued. It is
 * remembered by ids alone what was redacted, so that such a command goes with its settlement.
 *
 * @param conversations that were redacted as a whole
 * @param customers     that were redacted; their conversations are redacted by themselves, as far as the hub knows them
 * @param commands      that redacted messages came from
 * @param attachments   content hashes of what redacted messages, and drafts and commands of redacted conversations, had
 */
record Redaction(Set<EntityType> types, Set<String> conversations, Set<String> customers, Set<String> commands, Set<String> attachments) {

    /** To be asked before the changes are applied, while it is known which command a message came from. */
    static Redaction of(Handle handle, List<Change> changes) {
        var redacted = changes.stream().filter(change -> change.op() == Change.Op.REDACT).toList();
        var types = redacted.stream().map(Change::type).collect(Collectors.toSet());
        var conversations = ids(redacted, EntityType.CONVERSATION);
        var messages = ids(redacted, EntityType.MESSAGE).stream().map(id -> EntityTables.MESSAGE.find(handle, id)).flatMap(Optional::stream).toList();
        var commands = messages.stream().map(Message::commandId).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        var attachments = messages.stream().flatMap(message -> message.attachments().stream()).map(Attachment::contentHash)
                .collect(Collectors.toCollection(HashSet::new));
        // also of what was sent from here and has not come back as a message
        conversations.forEach(id -> attachments.addAll(NeededAttachments.ofConversation(handle, id)));
        return new Redaction(types, conversations, ids(redacted, EntityType.CUSTOMER), commands, attachments);
    }

    private static Set<String> ids(List<Change> redacted, EntityType type) {
        return redacted.stream().filter(change -> change.type() == type).map(Change::id).collect(Collectors.toSet());
    }

    /** Conversations and customers that were redacted, and commands whose messages were. */
    static Set<String> origins(Handle handle) {
        return handle.createQuery("select id from redacted_origin").mapTo(String.class).set();
    }

    /**
     * The origins, if a desk that died between a settlement and the journal may still have the words: then the journal has a command that the table has no
     * longer. To be asked when both agree on what waits.
     */
    static Set<String> leftInJournal(Handle handle, OutboxJournal journal) {
        var origins = origins(handle);
        var journalled = origins.isEmpty() ? Set.<String>of() : journal.ids();
        return journalled.isEmpty() || OutboxTable.count(handle, journalled) == journalled.size() ? Set.of() : origins;
    }

    /**
     * Takes those of the commands whose conversation, customer or message was redacted out of the table, and what they had attached out of the files, to be
     * asked of what has just been settled.
     */
    static Set<String> removeRedacted(Handle handle, List<String> commandIds, AttachmentFiles files) {
        var origins = commandIds.isEmpty() ? Set.<String>of() : origins(handle);
        if (origins.isEmpty()) {
            return Set.of();
        }
        var redacted = handle.createQuery("""
                select command_id from outbox where command_id = any(:ids)
                  and exists (select 1 from redacted_origin where id in (outbox.conversation_id, outbox.command_id))""")
                .bindArray("ids", String.class, commandIds).mapTo(String.class).collect(Collectors.toCollection(HashSet::new));
        OutboxTable.settledForCustomers(handle, commandIds).forEach((id, command) -> {
            if (!Collections.disjoint(origins, command.erasedWith())) {
                redacted.add(id);
            }
        });
        var attachments = NeededAttachments.ofCommands(handle, redacted);
        redacted.forEach(id -> OutboxTable.remove(handle, id));
        forget(handle, attachments, files);
        return redacted;
    }

    /** Within the transaction that applies the changes. */
    void purge(Handle handle, OutboxJournal journal, AttachmentFiles files) {
        types.forEach(type -> EntityTables.of(type).forgetParsed());
        for (var conversation : conversations) {
            H2Drafts.remove(handle, conversation);
            H2ReadMarks.remove(handle, conversation);
            OutboxTable.forgetSettled(handle, conversation);
            handle.execute("update feedback set reason = null where conversation_id = ?", conversation);
        }
        commands.forEach(command -> OutboxTable.forgetSettledCommand(handle, command));
        if (!customers.isEmpty()) {
            OutboxTable.settledForCustomers(handle).forEach((id, command) -> {
                if (!Collections.disjoint(customers, command.erasedWith())) {
                    OutboxTable.forgetSettledCommand(handle, id);
                }
            });
        }
        var origins = Stream.concat(conversations.stream(), customers.stream()).collect(Collectors.toSet());
        Stream.concat(origins.stream(), commands.stream()).forEach(id -> handle.execute("merge into redacted_origin (id) values (?)", id));
        if (!origins.isEmpty() || !commands.isEmpty()) {
            journal.forgetSettled(origins, commands);
        }
        forget(handle, attachments, files);
    }

    /** Before the commit: were it to fail, what is gone is fetched again; after it, a stop would leave them. */
    private static void forget(Handle handle, Set<String> attachments, AttachmentFiles files) {
        if (!attachments.isEmpty()) {
            attachments.removeAll(NeededAttachments.of(handle));
            files.forget(attachments);
        }
    }
}
