/**
 * What goes out: the outbox's due commands to the hub, one after another. Runs on the engine's thread only. Start at
 * {@link deskside.sync.engine.push.Pusher}.
 */
@NullMarked
package deskside.sync.engine.push;

import org.jspecify.annotations.NullMarked;
