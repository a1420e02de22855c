package deskside.simulation.world;

import deskside.domain.sync.ConnectionStatus.State;
import deskside.simulation.check.Evidence;
import deskside.simulation.check.HubView;
import deskside.simulation.check.Invariants;
import deskside.simulation.check.StepRules;
import deskside.simulation.desk.Ledger;
import deskside.simulation.desk.Person;
import deskside.simulation.desk.SimulatedDesk;
import deskside.simulation.desk.Surroundings;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.net.Fault;
import deskside.simulation.net.Weather;
import deskside.simulation.seam.Seams;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Dice;
import deskside.simulation.time.Trace;
import deskside.sync.protocol.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One schedule: a hub, its desks and their people, what happens to them for some minutes or hours, and whether everything is right
 * afterwards. All that is random comes from the seed. To be run on one thread.
 */
public final class World {

    /** I11: by then everything that can be sent has been. */
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(20);
    /** Delayed requests arrive at most this late. */
    private static final Duration STRAGGLERS = Duration.ofHours(4);
    private static final Duration LONG_SIGN_IN = Duration.ofHours(12);
    private static final int MOST_RUNS_A_MINUTE = 400;

    private final long seed;
    private final Plan plan;
    private final Agenda agenda = new Agenda();
    private final Trace trace;
    private final Ledger ledger = new Ledger(agenda);
    private final List<Violation> violations = new ArrayList<>();
    private final Dice dice;
    private final Dice escrow;
    private final Weather weather;
    private final SimulatedHub hub;
    private final List<SimulatedDesk> desks = new ArrayList<>();
    private final StepRules rules;
    private final Customers customers;
    private final Troubles troubles;
    private final Duration length;
    private Instant end = Agenda.START;
    private Instant dawn = Agenda.START;
    private boolean healed;
    private boolean over;

    private World(long seed, Plan plan, Disks disks, Seams seams, boolean keepTrace) {
        this.seed = seed;
        this.plan = plan;
        this.trace = new Trace(agenda, keepTrace);
        this.dice = Dice.of(seed, 1);
        this.escrow = Dice.of(seed, 5);
        this.length = dice.between(Duration.ofMinutes(1), Duration.ofMinutes(4));
        disks.clear();
        var faults = plan.faults();
        weather = new Weather(faults, Dice.of(seed, 2));
        var lifetime = faults.contains(Fault.TOKEN) && dice.chance(0.3) ? dice.between(Duration.ofSeconds(20), Duration.ofSeconds(100)) : LONG_SIGN_IN;
        hub = new SimulatedHub(disks.hub(), agenda, trace, lifetime, seams::hub);
        hub.limitPages(dice.pick(List.of(1, 2, 5, 500)));
        var surroundings = new Surroundings(agenda, trace, ledger, seams, this::violated);
        rules = new StepRules(agenda, hub, ledger, this::violated);
        for (var i = 0; i < plan.desks(); i++) {
            desks.add(new SimulatedDesk(i + 1, surroundings, hub, weather, disks.desk(i), Dice.of(seed, 10 + i), skew(),
                    ShopBase.ACCOUNTS.get(i), rules));
            people(new Person(desks.get(i), surroundings, Dice.of(seed, 20 + i)), Dice.of(seed, 30 + i));
        }
        customers = new Customers(agenda, trace, hub, ledger, Dice.of(seed, 3), faults.contains(Fault.DUPLICATE));
        troubles = new Troubles(agenda, hub, desks, Dice.of(seed, 4), faults, length, this::night);
    }

    /** @param disks the calling thread's own; @param keepTrace costs some time */
    public static WorldResult run(long seed, Plan plan, Disks disks, Seams seams, boolean keepTrace) {
        return new World(seed, plan, disks, seams, keepTrace).run();
    }

    private WorldResult run() {
        try {
            live();
        } catch (RuntimeException | Error e) {
            violated("I0", "the world broke: " + e + (e.getCause() == null ? "" : ", " + e.getCause()));
        } finally {
            desks.forEach(SimulatedDesk::die);
        }
        hub.failures().forEach(failure -> violated("I0", "the hub failed inside: " + failure));
        return new WorldResult(seed, agenda.happened(), trace.digest(), List.copyOf(violations), trace.lines());
    }

    private void live() {
        customers.write();
        customers.write();
        for (var desk : desks) {
            desk.start();
            agenda.after(dice.millis(0, 3000), () -> desk.signIn(desk.person()));
        }
        keepSignedIn();
        agenda.after(dice.millis(500, 5000), this::customerWrites);
        agenda.after(dice.between(Duration.ofSeconds(30), length), () -> hub.publishScripts(dice.between(2, 8), 1));
        supervisorDecides();
        troubles.begin();
        end = agenda.instant().plus(length);
        while (agenda.instant().isBefore(end)) {
            agenda.runUntil(end);
        }
        heal();
        settle();
        desks.forEach(SimulatedDesk::die);
        over = true;
        var end = hub.history().end();
        agenda.runUntil(agenda.instant().plus(STRAGGLERS));
        if (hub.history().end() != end) {
            Invariants.checkAtTheEnd(evidence(), this::violated);
        }
    }

    private void heal() {
        trace.say("world", "is healed");
        healed = true;
        troubles.end();
        weather.heal();
        hub.setTokenLifetime(LONG_SIGN_IN);
        hub.speak(Paths.SCHEMA);
        hub.start();
        for (var desk : desks) {
            desk.cable().comeBack();
            desk.wakeUp();
            desk.start();
            desk.dieAfter(-1);
            desk.switchOn();
        }
    }

    private void settle() {
        var began = agenda.instant();
        var runs = runs();
        while (agenda.instant().isBefore(began.plus(QUIET))) {
            agenda.runUntil(agenda.instant().plus(LOOK));
            if (isSettled()) {
                break;
            }
        }
        trace.say("world", "is looked at");
        Invariants.checkAfterQuiet(evidence(), this::violated);
        var minutes = Math.max(1, Duration.between(began, agenda.instant()).toMinutes());
        if (runs() - runs > minutes * MOST_RUNS_A_MINUTE * desks.size()) {
            violated("I11", "the engines spin: " + (runs() - runs) + " runs in " + minutes + " minutes");
        }
    }

    private boolean isSettled() {
        return desks.stream().allMatch(desk -> desk.line().filter(State.ONLINE::equals).isPresent() && rules.isUpToDate(desk))
                && Invariants.isQuiet(evidence());
    }

    private long runs() {
        return desks.stream().mapToLong(SimulatedDesk::runs).sum();
    }

    private Evidence evidence() {
        return new Evidence(ledger, desks, new HubView(hub.database()));
    }

    /** All computers sleep, and hardly a customer writes. */
    private void night(Duration howLong) {
        if (dawn.isAfter(agenda.instant())) {
            return;
        }
        dawn = agenda.instant().plus(howLong);
        end = end.plus(howLong);
        desks.forEach(desk -> desk.sleep(howLong));
    }

    private void customerWrites() {
        if (!healed) {
            customers.write();
            var night = dawn.isAfter(agenda.instant());
            agenda.after(dice.between(Duration.ofSeconds(5), Duration.ofSeconds(60)).multipliedBy(night ? 40 : 1), this::customerWrites);
        }
    }

    private void people(Person person, Dice when) {
        agenda.after(when.between(Duration.ofSeconds(4), Duration.ofSeconds(30)), () -> {
            if (!healed) {
                person.doSomething();
                people(person, when);
            }
        });
    }

    /** Sometimes about several in a minute, and also while the hub cannot be reached; what nobody has decided about stays where it is. */
    private void supervisorDecides() {
        agenda.after(escrow.between(Duration.ofSeconds(5), Duration.ofSeconds(40)), () -> {
            hub.decideAboutEscrow(escrow.chance(0.2), id -> ledger.find(id).ifPresent(intent -> intent.decidedAt(agenda.instant())));
            if (!over) {
                supervisorDecides();
            }
        });
    }

    /** Whoever sits there signs in again when the sign-in has ended; while troubles last, that takes them a while. */
    private void keepSignedIn() {
        agenda.after(Duration.ofSeconds(10), () -> {
            for (var desk : desks) {
                if (desk.line().filter(State.SIGNED_OUT::equals).isPresent() && (healed || dice.chance(0.3))) {
                    desk.signIn(desk.person());
                }
            }
            if (!over) {
                keepSignedIn();
            }
        });
    }

    private Duration skew() {
        if (!plan.faults().contains(Fault.SKEW) || dice.chance(0.5)) {
            return Duration.ZERO;
        }
        return dice.chance(0.5) ? dice.between(Duration.ofDays(-1), Duration.ofDays(1)) : dice.between(Duration.ofMinutes(-3), Duration.ofMinutes(3));
    }

    private void violated(String invariant, String what) {
        trace.say("ALARM", invariant + " " + what);
        violations.add(new Violation(invariant, what));
    }
}
