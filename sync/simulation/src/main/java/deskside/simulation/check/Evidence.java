package deskside.simulation.check;

import deskside.simulation.desk.Ledger;
import deskside.simulation.desk.SimulatedDesk;
import java.util.List;

/** What invariants are held against, at one moment. */
public record Evidence(Ledger ledger, List<SimulatedDesk> desks, HubView hub) {

    SimulatedDesk desk(String name) {
        return desks.stream().filter(desk -> desk.name().equals(name)).findFirst().orElseThrow();
    }
}
