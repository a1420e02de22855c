/**
 * The invariants of sync.md. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.check;

import org.jspecify.annotations.NullMarked;
