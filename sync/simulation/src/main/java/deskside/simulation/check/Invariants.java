package deskside.simulation.check;

import deskside.simulation.desk.Surroundings.Alarm;
import java.util.LinkedHashMap;
import java.util.Map;

/** All invariants that are held against the end of a world, by their number in sync.md. Those that hold at every step are in {@link StepRules}. */
public final class Invariants {

    private static final Map<String, Invariant> AFTER_QUIET = new LinkedHashMap<>();
    private static final Map<String, Invariant> AT_THE_VERY_END = new LinkedHashMap<>();

    static {
        AT_THE_VERY_END.put("I1", new NothingLost());
        AT_THE_VERY_END.put("I2", new DoneOnce());
        AT_THE_VERY_END.put("I3", new WithinPaid());
        AT_THE_VERY_END.put("I4", new SecondPerson());
        AT_THE_VERY_END.put("I5", new InOrder());
        AT_THE_VERY_END.put("I8", new InTime());
        AFTER_QUIET.put("I11", new Finished());
        AFTER_QUIET.put("I6", new Converged());
    }

    private Invariants() {
    }

    /** Whether desks and hub have settled, so that waiting longer brings nothing. */
    public static boolean isQuiet(Evidence evidence) {
        return AFTER_QUIET.values().stream().allMatch(invariant -> invariant.violations(evidence).isEmpty());
    }

    /** For the moment by which everything must have settled. */
    public static void checkAfterQuiet(Evidence evidence, Alarm alarm) {
        check(AFTER_QUIET, evidence, alarm);
        check(AT_THE_VERY_END, evidence, alarm);
    }

    /** For the time when also the last delayed request has arrived. */
    public static void checkAtTheEnd(Evidence evidence, Alarm alarm) {
        check(AT_THE_VERY_END, evidence, alarm);
    }

    private static void check(Map<String, Invariant> invariants, Evidence evidence, Alarm alarm) {
        invariants.forEach((number, invariant) -> invariant.violations(evidence).forEach(what -> alarm.violated(number, what)));
    }
}
