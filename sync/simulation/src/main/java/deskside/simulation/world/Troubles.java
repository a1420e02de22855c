package deskside.simulation.world;

import deskside.simulation.desk.SimulatedDesk;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.net.Fault;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Dice;
import deskside.sync.protocol.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lets happen, at random times until the world is healed, what is more than the fate of single requests. */
final class Troubles {

    private final Agenda agenda;
    private final SimulatedHub hub;
    private final List<SimulatedDesk> desks;
    private final Dice dice;
    private final Set<Fault> faults;
    private final Duration length;
    private final Consumer<Duration> night;
    private boolean over;

    Troubles(Agenda agenda, SimulatedHub hub, List<SimulatedDesk> desks, Dice dice, Set<Fault> faults, Duration length,
            Consumer<Duration> night) {
        this.agenda = agenda;
        this.hub = hub;
        this.desks = desks;
        this.dice = dice;
        this.faults = faults;
        this.length = length;
        this.night = night;
    }

    void begin() {
        some(Fault.OUTAGE, 3, () -> any().cable().goDown(dice.between(Duration.ofSeconds(5), Duration.ofMinutes(4))));
        some(Fault.CRASH, 5, this::crash);
        some(Fault.SLEEP, 0.7, this::sleep);
        some(Fault.HUB_RESTART, 3, this::restartHub);
        some(Fault.EPOCH, 0.3, hub::moveToNewDatabase);
        some(Fault.SCHEMA, 0.3, this::schema);
        some(Fault.OFFLINE, 1, this::byHand);
        some(Fault.SHIFT, 0.7, this::shift);
        some(Fault.RESTORE, 0.3, this::restore);
        some(Fault.DRIFT, 0.3, this::drift);
        some(Fault.REVOKE, 0.3, () -> hub.revoke(any().deviceId()));
    }

    /** Nothing more is begun. */
    void end() {
        over = true;
    }

    /** @param often how often on average, at most twice as often */
    private void some(Fault fault, double often, Runnable trouble) {
        if (faults.contains(fault)) {
            for (var i = 0; i < Math.ceil(often * 2); i++) {
                if (dice.chance(often / Math.ceil(often * 2))) {
                    later(dice.between(Duration.ofSeconds(2), length), trouble);
                }
            }
        }
    }

    private void later(Duration wait, Runnable what) {
        agenda.after(wait, () -> {
            if (!over) {
                what.run();
            }
        });
    }

    private SimulatedDesk any() {
        return dice.pick(desks);
    }

    private void crash() {
        var desk = any();
        if (dice.chance(0.3)) {
            desk.die();
        } else {
            desk.dieAfter(dice.between(0, 12));
        }
        later(dice.between(Duration.ofSeconds(2), Duration.ofSeconds(90)), desk::start);
    }

    private void sleep() {
        if (dice.chance(0.5)) {
            night.accept(dice.between(Duration.ofMinutes(10), Duration.ofHours(3)));
        } else {
            any().sleep(dice.between(Duration.ofSeconds(30), Duration.ofMinutes(6)));
        }
    }

    private void restartHub() {
        switch (dice.between(0, 3)) {
            case 0 -> hub.die();
            case 1 -> hub.dieAtNextId();
            default -> hub.dieAfterNextCommit();
        }
        later(dice.between(Duration.ofSeconds(1), Duration.ofMinutes(2)), hub::start);
    }

    private void schema() {
        hub.speak(Paths.SCHEMA + 1);
        later(dice.between(Duration.ofMinutes(1), Duration.ofMinutes(4)), () -> hub.speak(Paths.SCHEMA));
    }

    private void byHand() {
        var desk = any();
        desk.switchOff();
        later(dice.between(Duration.ofSeconds(20), Duration.ofMinutes(5)), desk::switchOn);
    }

    private void drift() {
        var desk = any();
        desk.drift(dice.chance(0.5));
        later(dice.between(Duration.ofSeconds(1), Duration.ofSeconds(20)), desk::start);
    }

    /** Sometimes with things unsent, since the line was down before. */
    private void shift() {
        var desk = any();
        var gap = dice.between(Duration.ofSeconds(1), Duration.ofSeconds(60));
        if (faults.contains(Fault.OUTAGE)) {
            desk.cable().goDown(gap);
        }
        later(gap.plusMillis(20), () -> desk.signIn(dice.pick(ShopBase.ACCOUNTS)));
    }

    private void restore() {
        var desk = any();
        desk.disk().backUp();
        later(dice.between(Duration.ofMinutes(1), Duration.ofMinutes(5)), () -> {
            desk.restore();
            desk.start();
        });
    }
}
