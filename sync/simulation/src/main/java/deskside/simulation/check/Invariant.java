package deskside.simulation.check;

import java.util.List;

/** Something that must hold at the end of every world, whatever went wrong in it. A new one is added to the list in {@code Invariants}. */
@FunctionalInterface
public interface Invariant {

    /** @return what is wrong, one sentence each */
    List<String> violations(Evidence evidence);
}
