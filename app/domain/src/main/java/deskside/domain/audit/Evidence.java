package deskside.domain.audit;

import deskside.domain.aftersales.Case;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.people.Account;
import java.time.Instant;
import java.util.List;

/**
 * One conversation with all that belongs to it, as the hub has it.
 *
 * @param hubId      id of the hub's database
 * @param reason     why it was exported; recorded
 * @param inClear    false: personal data in all texts are masked
 * @param customer   masked name, or the name
 * @param messages   in their order
 * @param cases      opened in it, oldest first
 * @param audit      the entries of this conversation, in order
 * @param before     the end of the chain before the first of these entries
 * @param contents   content hashes of all entries from the first of these to {@code head}: they lead from {@code before} to {@code head} without
 *                   telling of others
 * @param head       where the chain ended at the export
 */
public record Evidence(
        String hubId, Instant exportedAt, Account exportedBy, String reason, boolean inClear, String customer, Conversation conversation,
        List<Message> messages, List<Case> cases, List<AuditEntry> audit, AuditHead before, List<String> contents, AuditHead head) {

    public Evidence {
        messages = List.copyOf(messages);
        cases = List.copyOf(cases);
        audit = List.copyOf(audit);
        contents = List.copyOf(contents);
    }
}
