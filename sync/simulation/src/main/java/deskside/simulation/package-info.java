/**
 * Deterministic simulation of sync: the real engine, use cases, desk tables and hub core in simulated time, with everything going wrong
 * that can, and the invariants of the protocol checked. Start at {@link deskside.simulation.Simulation}, then
 * {@link deskside.simulation.world.World}.
 */
@NullMarked
package deskside.simulation;

import org.jspecify.annotations.NullMarked;
