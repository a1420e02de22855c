package deskside.rules;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep;
import deskside.domain.procedure.ProcedureStep.Action;
import deskside.domain.procedure.Taken;
import deskside.rules.ProcedureBook.Compiled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A procedure in one situation: a pure function from the steps that were done to where that leads. What the facts decided once stays decided, so that
 * coming back later does not lead elsewhere.
 */
public final class Walk {

    /** More in a row decide nothing: a circle, which the reader of shops' files refuses. */
    private static final int MOST_DECISIONS = 100;

    private final Compiled compiled;
    private final Facts facts;

    Walk(Compiled compiled, Facts facts) {
        this.compiled = compiled;
        this.facts = facts;
    }

    /** @param taken steps that were done; empty: the beginning. @param now for what the facts decide from here on */
    public Position at(List<Taken> taken, Instant now) {
        var step = procedure().steps().getFirst();
        var trail = new ArrayList<Taken>();
        for (var done : taken) {
            var next = done.stepId().equals(step.id()) ? step.after(done.answer()).flatMap(procedure()::step) : Optional.<ProcedureStep>empty();
            if (next.isEmpty()) {
                return decided(step, trail, now, true);
            }
            trail.add(done);
            step = next.get();
        }
        return decided(step, trail, now, false);
    }

    /** Goes on. @return the same position for an answer that the step does not know */
    public Position after(Position position, String answer, Instant now) {
        if (position.step().after(answer).isEmpty()) {
            return position;
        }
        var taken = new ArrayList<>(position.taken());
        taken.add(new Taken(position.step().id(), answer, now));
        return at(taken, now);
    }

    /** Back to the last step that somebody answered; the beginning stays the beginning. */
    public Position before(Position position, Instant now) {
        var taken = new ArrayList<>(position.taken());
        while (!taken.isEmpty() && isDecision(taken.getLast())) {
            taken.removeLast();
        }
        if (!taken.isEmpty()) {
            taken.removeLast();
        }
        return at(taken, now);
    }

    private boolean isDecision(Taken done) {
        return procedure().step(done.stepId()).filter(step -> step.action() == Action.DECIDE).isPresent();
    }

    private Position decided(ProcedureStep from, List<Taken> trail, Instant now, boolean changed) {
        var step = from;
        for (var i = 0; i < MOST_DECISIONS && step.action() == Action.DECIDE; i++) {
            var next = decide(step);
            trail.add(new Taken(step.id(), next.id(), now));
            step = next;
        }
        var number = 1 + (int) trail.stream().filter(done -> !isDecision(done)).count();
        return new Position(procedure(), step, trail, number, number - 1 + longest(step, new HashSet<>()), filled(step.text()),
                step.say() == null ? null : filled(step.say()), changed);
    }

    private ProcedureStep decide(ProcedureStep step) {
        var conditions = compiled.conditions().get(step.id());
        for (var i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).holds(facts)) {
                return procedure().step(step.branches().get(i).next()).orElseThrow();
            }
        }
        return procedure().step(String.valueOf(step.next())).orElseThrow();
    }

    /** Steps that people see, on the longest way that comes nowhere twice. */
    private int longest(ProcedureStep step, Set<String> seen) {
        if (!seen.add(step.id())) {
            return 0;
        }
        var behind = step.targets().stream().flatMap(id -> procedure().step(id).stream()).mapToInt(next -> longest(next, seen)).max().orElse(0);
        seen.remove(step.id());
        return behind + (step.action() == Action.DECIDE ? 0 : 1);
    }

    private LocalText filled(LocalText text) {
        return new LocalText(Slots.fill(text.zh(), Language.ZH, facts, Map.of()), Slots.fill(text.en(), Language.EN, facts, Map.of()));
    }

    private Procedure procedure() {
        return compiled.procedure();
    }
}
