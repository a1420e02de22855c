/** Windows without a program behind them, packaged like the program, to hold its start against. Start at {@link deskside.installers.yardstick.Yardstick}. */
@NullMarked
package deskside.installers.yardstick;

import org.jspecify.annotations.NullMarked;
