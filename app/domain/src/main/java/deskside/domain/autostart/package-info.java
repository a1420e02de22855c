/** Starting with the system. Start at {@link deskside.domain.autostart.Autostart}. */
@NullMarked
package deskside.domain.autostart;

import org.jspecify.annotations.NullMarked;
