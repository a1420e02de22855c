package deskside.simulation.desk;

import deskside.simulation.time.Agenda;
import deskside.simulation.time.Dice;
import deskside.simulation.time.Fiber;
import deskside.simulation.time.Killed;
import deskside.simulation.time.Slumber;
import deskside.store.db.StoreSteps;

/**
 * The steps of one desk's store: at each of them the program may die, and before each transaction others may come in between. Only what
 * runs in a fiber is concerned; the simulation's own looks at the store are not.
 */
final class Steps implements StoreSteps {

    private static final double COMES_IN_BETWEEN = 0.1;

    private final Agenda agenda;
    private final Dice dice;
    private final Slumber slumber;
    private final Runnable death;
    private int stepsToDeath = -1;

    /** @param death is to end the program */
    Steps(Agenda agenda, Dice dice, Slumber slumber, Runnable death) {
        this.agenda = agenda;
        this.dice = dice;
        this.slumber = slumber;
        this.death = death;
    }

    /** The program dies at the step after so many others. */
    void dieAfter(int steps) {
        stepsToDeath = steps;
    }

    void live() {
        stepsToDeath = -1;
    }

    @Override
    public void before() {
        var fiber = Fiber.current();
        if (fiber == null) {
            return;
        }
        step();
        if (dice.chance(COMES_IN_BETWEEN)) {
            agenda.after(dice.millis(1, 40), () -> slumber.whenAwake(fiber::resume));
            Fiber.pause();
        }
    }

    @Override
    public void beforeCommit() {
        step();
    }

    @Override
    public void afterCommit() {
        step();
    }

    private void step() {
        if (Fiber.current() != null && stepsToDeath >= 0 && stepsToDeath-- == 0) {
            death.run();
            throw new Killed();
        }
    }
}
