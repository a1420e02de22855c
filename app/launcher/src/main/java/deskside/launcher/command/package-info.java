/**
 * One class per command of {@code deskside}. They print to standard output, fail with one sentence on standard error, and run on the main
 * thread. Start at {@link deskside.launcher.command.DesksideCommand}.
 */
@NullMarked
package deskside.launcher.command;

import org.jspecify.annotations.NullMarked;
