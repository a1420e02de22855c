/** Who looks at which conversation at this moment, in memory only. Safe for all threads. Start at {@link deskside.hub.presence.PresenceBoard}. */
@NullMarked
package deskside.hub.presence;

import org.jspecify.annotations.NullMarked;
