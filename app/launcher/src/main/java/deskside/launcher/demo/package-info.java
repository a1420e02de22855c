/**
 * The demo: a hub in this process, customers who write, and where there is no display a scripted shift. Start at
 * {@link deskside.launcher.demo.Demo}.
 */
@NullMarked
package deskside.launcher.demo;

import org.jspecify.annotations.NullMarked;
