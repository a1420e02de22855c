/** Starting with the system, on each system in its own way. Start at {@link deskside.launcher.autostart.SystemAutostart}. */
@NullMarked
package deskside.launcher.autostart;

import org.jspecify.annotations.NullMarked;
