/**
 * The record of who saw, promised, approved and changed what and when, as a chain of hashes. Immutable, safe for all threads. Start at
 * {@link deskside.domain.audit.AuditChain}.
 */
@NullMarked
package deskside.domain.audit;

import org.jspecify.annotations.NullMarked;
