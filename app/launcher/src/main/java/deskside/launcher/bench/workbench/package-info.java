/**
 * What {@code deskside bench workbench} measures: how long the window keeps a person waiting while customers write through a real hub. Start at
 * {@link deskside.launcher.bench.workbench.WorkbenchBench}; {@link deskside.launcher.bench.workbench.FxWatch} is the watch.
 */
@NullMarked
package deskside.launcher.bench.workbench;

import org.jspecify.annotations.NullMarked;
