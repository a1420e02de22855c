/**
 * A hub's process around the hub's real core. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.hub;

import org.jspecify.annotations.NullMarked;
