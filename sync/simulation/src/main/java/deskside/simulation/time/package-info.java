/**
 * Simulated time: what happens when, fibers, dice, the trace. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.time;

import org.jspecify.annotations.NullMarked;
