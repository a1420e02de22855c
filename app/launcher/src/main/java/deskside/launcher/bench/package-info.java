/**
 * What {@code deskside bench} measures: the real store, index and engine on as many articles as are wanted, beside bare calls of the
 * libraries under them. Start at {@link deskside.launcher.bench.BenchDesk}. Measuring runs on the command's thread.
 */
@NullMarked
package deskside.launcher.bench;

import org.jspecify.annotations.NullMarked;
