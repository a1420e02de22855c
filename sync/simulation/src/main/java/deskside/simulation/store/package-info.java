/**
 * Real tables in memory, used again from world to world. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.store;

import org.jspecify.annotations.NullMarked;
