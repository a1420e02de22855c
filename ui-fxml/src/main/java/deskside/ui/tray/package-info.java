/** The desk's sign in the system's tray: who waits and how the line is, seen while other programs cover the window. Start at {@link deskside.ui.tray.TrayViewModel}. */
@NullMarked
package deskside.ui.tray;

import org.jspecify.annotations.NullMarked;
