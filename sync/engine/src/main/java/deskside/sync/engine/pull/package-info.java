/**
 * What comes in: pages of the hub's feed into the desk's copy. Runs on the engine's thread only. Start at
 * {@link deskside.sync.engine.pull.Puller}.
 */
@NullMarked
package deskside.sync.engine.pull;

import org.jspecify.annotations.NullMarked;
