/**
 * Newer versions of the installed program: where it looks for them, the folder where they lie, and looking in the background. Start at
 * {@link deskside.launcher.update.UpdateSource}.
 */
@NullMarked
package deskside.launcher.update;

import org.jspecify.annotations.NullMarked;
