/** Starting with the system, as a part of the settings. FX thread. Start at {@link deskside.ui.autostart.AutostartSettings}. */
@NullMarked
package deskside.ui.autostart;

import org.jspecify.annotations.NullMarked;
