/**
 * What desks ask for: pages of the feed and commands. Safe for all threads. Start at {@link deskside.hub.desk.CommandExecutor}.
 */
@NullMarked
package deskside.hub.desk;

import org.jspecify.annotations.NullMarked;
