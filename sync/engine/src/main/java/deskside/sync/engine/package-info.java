/**
 * The desk's side of DSP/1: keeps the copy of the hub's data up to date, sends what is queued exactly once, and says how the line is.
 * {@code SyncCycle} is the whole logic, deterministic and without threads; {@code SyncEngine} is the one thread around it. Start at
 * {@link deskside.sync.engine.SyncCycle}.
 */
@NullMarked
package deskside.sync.engine;

import org.jspecify.annotations.NullMarked;
