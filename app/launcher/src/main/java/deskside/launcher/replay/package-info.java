/**
 * Plays recorded dialogues as customers through a hub's channel into a desk and measures what the desk suggests. Start at
 * {@link deskside.launcher.replay.Replay}.
 */
@NullMarked
package deskside.launcher.replay;

import org.jspecify.annotations.NullMarked;
