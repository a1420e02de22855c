package deskside.rules;

import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep;
import deskside.domain.procedure.ProcedureStep.Branch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All procedures of the shop at one time. Making one compiles every expression; keep it until the procedures change. Safe for several threads. */
public final class ProcedureBook {

    /** @param conditions of the branches, by step, in their order */
    record Compiled(Procedure procedure, Map<String, List<Expressions.Condition>> conditions) {
    }

    private final Map<String, Compiled> procedures = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /**
     * Shops' files are checked before they are loaded; a procedure that cannot be read all the same, because its author has a later version, is left out,
     * and {@link #mistakes} tells why.
     */
    public ProcedureBook(Collection<Procedure> all) {
        var expressions = new Expressions(Map.of());
        all.forEach(procedure -> {
            try {
                var conditions = new LinkedHashMap<String, List<Expressions.Condition>>();
                procedure.steps().forEach(step -> conditions.put(step.id(), conditions(step, expressions)));
                procedures.put(procedure.id(), new Compiled(procedure, conditions));
            } catch (RuleMistake e) {
                mistakes.add(procedure.id() + ": " + e.getMessage());
            }
        });
    }

    private static List<Expressions.Condition> conditions(ProcedureStep step, Expressions expressions) {
        return step.branches().stream().map(Branch::when).map(expressions::condition).toList();
    }

    /** Procedures that could not be read, each with the reason. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    public List<Procedure> validOn(LocalDate day) {
        return procedures.values().stream().map(Compiled::procedure).filter(procedure -> procedure.isValidOn(day)).toList();
    }

    /** The way through one of them in a situation; empty for one that is not there. */
    public Optional<Walk> walk(String procedureId, Situation situation) {
        return Optional.ofNullable(procedures.get(procedureId)).map(compiled -> new Walk(compiled, new Facts(situation)));
    }
}
