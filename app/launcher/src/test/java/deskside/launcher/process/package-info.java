/**
 * Tests with real processes that are really killed: hub and desk each as a Java process of its own. Start at
 * {@link deskside.launcher.process.HubOutageTest}.
 */
@NullMarked
package deskside.launcher.process;

import org.jspecify.annotations.NullMarked;
