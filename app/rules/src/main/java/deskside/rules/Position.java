package deskside.rules;

import deskside.domain.LocalText;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep;
import deskside.domain.procedure.Taken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a procedure.
 *
 * @param taken   the way to it, with what the facts decided
 * @param number  of the step among those that people see, from 1
 * @param of      how many there are on the longest way from here
 * @param text    of the step, with the facts filled in
 * @param say     likewise; null: the customer is told nothing
 * @param changed the procedure is another one than when this was begun, and what was done after this step does not fit it any more
 */
public record Position(
        Procedure procedure, ProcedureStep step, List<Taken> taken, int number, int of, LocalText text, @Nullable LocalText say, boolean changed) {

    public Position {
        taken = List.copyOf(taken);
    }

    public boolean isAtEnd() {
        return step.action() == ProcedureStep.Action.FINISH;
    }
}
