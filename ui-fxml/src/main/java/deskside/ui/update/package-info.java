/** Newer versions of the program on the screen: a quiet line in the settings and a mark in the rail. FX thread. Start at {@code UpdateViewModel}. */
@NullMarked
package deskside.ui.update;

import org.jspecify.annotations.NullMarked;
