/** An empty window, packaged like the program, to hold the program's start against. Start at {@link deskside.installers.yardstick.Yardstick}. */
@NullMarked
package deskside.installers.yardstick;

import org.jspecify.annotations.NullMarked;
