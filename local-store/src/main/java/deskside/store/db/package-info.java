/**
 * The domain's ports on an encrypted H2 file. Everything runs on {@link deskside.store.db.DatabaseThreads}, which nobody can interrupt;
 * callers wait. Start at {@link deskside.store.db.Database}, then {@link deskside.store.db.H2Replica} for what comes in and
 * {@link deskside.store.db.H2Outbox} for what goes out.
 */
@NullMarked
package deskside.store.db;

import org.jspecify.annotations.NullMarked;
