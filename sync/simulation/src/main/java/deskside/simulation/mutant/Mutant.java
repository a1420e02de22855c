package deskside.simulation.mutant;

import deskside.simulation.seam.Seams;
import java.util.function.Supplier;

/**
 * A planted bug.
 *
 * @param breaks   what it does wrong, one sentence
 * @param caughtBy the invariant of sync.md that it must violate
 * @param seams    plants it into one world
 */
public record Mutant(String name, String caughtBy, String breaks, Supplier<Seams> seams) {
}
