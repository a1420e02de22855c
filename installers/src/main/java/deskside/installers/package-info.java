/**
 * Makes the packages that people install, on the system they are for: jars with the natives of one system, a runtime of the needed modules,
 * the start-up cache of a training run, licences, icons. A program of the build, run by one thread; nothing of it is in the packages.
 * Start at {@link deskside.installers.Installer}.
 */
@NullMarked
package deskside.installers;

import org.jspecify.annotations.NullMarked;
