package deskside.simulation.hub;

import deskside.domain.Ids;
import deskside.simulation.time.Killed;

/** The hub's ids: each is greater than the ones before, so receipts tell the order of execution. The hub can be made to die at one. */
final class HubIds implements Ids {

    private long last;
    private boolean deadly;

    /** The next id is asked for in the middle of a transaction: there the hub dies. */
    void dieAtNext(boolean die) {
        deadly = die;
    }

    @Override
    public String next() {
        if (deadly) {
            deadly = false;
            throw new Killed();
        }
        return "hub-%010d".formatted(++last);
    }
}
