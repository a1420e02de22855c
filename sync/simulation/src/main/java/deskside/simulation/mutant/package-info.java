/**
 * Planted bugs, each between two real parts of one world; nothing of them is in production code. Start at
 * {@link deskside.simulation.mutant.Mutants}.
 */
@NullMarked
package deskside.simulation.mutant;

import org.jspecify.annotations.NullMarked;
