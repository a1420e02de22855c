package deskside.domain.procedure;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way through a problem, such as a payment that fails.
 *
 * @param revision     the shop's own version number
 * @param intents      of customers for whom it is offered
 * @param aboutArticle whether it is about one article of the order, which then has to be chosen
 * @param steps        it begins with the first
 */
public record Procedure(
        String id, long version, LocalText title, int revision, LocalDate validFrom, @Nullable LocalDate validTo, List<String> intents,
        boolean aboutArticle, List<ProcedureStep> steps) implements Entity {

    public Procedure {
        intents = List.copyOf(intents);
        steps = List.copyOf(steps);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<ProcedureStep> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
