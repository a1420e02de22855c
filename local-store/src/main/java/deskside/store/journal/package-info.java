/**
 * The outbox's second home: an append-only, authenticated file beside H2, from which the queue comes back when H2 is lost. Start at
 * {@link deskside.store.journal.Journal}. Not thread-safe: the store's writing thread owns it.
 */
@NullMarked
package deskside.store.journal;

import org.jspecify.annotations.NullMarked;
