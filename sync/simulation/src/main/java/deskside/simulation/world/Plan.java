package deskside.simulation.world;

import deskside.simulation.net.Fault;
import java.util.Set;

/** What a world consists of, besides its seed. @param desks 1 to 4 */
public record Plan(int desks, Set<Fault> faults) {

    public static final int MOST_DESKS = 4;

    public Plan {
        faults = Set.copyOf(faults);
        if (desks < 1 || desks > MOST_DESKS) {
            throw new IllegalArgumentException("There can be 1 to " + MOST_DESKS + " desks, not " + desks + ".");
        }
    }

    public static Plan standard() {
        return new Plan(3, Fault.ALL);
    }
}
