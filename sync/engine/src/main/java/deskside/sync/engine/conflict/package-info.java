/**
 * Whether what was queued still fits the world it comes back to. Runs on the engine's thread only. Start at
 * {@link deskside.sync.engine.conflict.HeldReplies}; the reasons it gives are in {@link deskside.domain.sync.Reason}.
 */
@NullMarked
package deskside.sync.engine.conflict;

import org.jspecify.annotations.NullMarked;
