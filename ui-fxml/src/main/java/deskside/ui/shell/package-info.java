/**
 * The window: rail, screens, panels and their sizes, keys, connection, language and theme. The only package that knows all panels.
 * FX thread, except {@link deskside.ui.shell.WorkbenchDriver}. Start at {@link deskside.ui.shell.Workbench}.
 */
@NullMarked
package deskside.ui.shell;

import org.jspecify.annotations.NullMarked;
