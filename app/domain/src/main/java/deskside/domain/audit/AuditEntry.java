package deskside.domain.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did. Holds no personal data of customers: ids, amounts and hashes only, so that it can stay when a customer is erased.
 *
 * @param seq            place in the chain, from 1 without gaps
 * @param at             when the hub recorded it
 * @param madeAt         when the person did it, by their desk's idea of the hub's clock; earlier than {@code at} for what was done offline
 * @param actorId        account id, or {@code hub} for what it does by itself
 * @param role           that the actor had then
 * @param deviceId       blank for the hub itself
 * @param action         a command's wire name, or signIn, exportEvidence, eraseCustomer, redactExpired
 * @param outcome        EXECUTED, REJECTED or REFUSED (beyond the role)
 * @param subject        what it was done to: {@code conversation:…}, {@code order:…}, {@code case:…}, {@code customer:…}
 * @param conversationId in which it was done; null: in none
 * @param payloadHash    of the command, which binds the entry to its content; blank where there is none
 * @param detail         JSON with amounts, decisions, fields and masked reasons
 * @param previousHash   of the entry before; 64 zeros for the first
 * @param hash           {@link AuditChain#link} of the previous hash and this content
 */
public record AuditEntry(
        long seq, Instant at, Instant madeAt, String actorId, String role, String deviceId, String action, String outcome, String subject,
        @Nullable String conversationId, String payloadHash, String detail, String previousHash, String hash) {
}
