package deskside.hub.shop;

import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Taken;
import deskside.rules.Position;
import deskside.rules.ProcedureBook;
import deskside.rules.Situation;
import java.util.List;
import java.util.Optional;

/**
 * A way through a procedure as its author means it.
 *
 * @param file     and {@code line} where it stands
 * @param answers  in their order, each with the step that it is an answer to; their times are of no meaning
 * @param expected the step that they lead to
 */
public record ProcedureExample(String file, int line, String name, Procedure procedure, Situation situation, List<Taken> answers, String expected) {

    public ProcedureExample {
        answers = List.copyOf(answers);
    }

    /** Where the answers really lead. */
    public Optional<Position> end(ProcedureBook book) {
        return book.walk(procedure.id(), situation).map(walk -> {
            var position = walk.at(List.of(), situation.now());
            for (var answer : answers) {
                if (!position.step().id().equals(answer.stepId())) {
                    return position;
                }
                position = walk.after(position, answer.answer(), situation.now());
            }
            return position;
        });
    }

    /** What differs from the expectation, in words; empty: nothing. */
    public Optional<String> difference(ProcedureBook book) {
        var end = end(book);
        if (end.isEmpty()) {
            return Optional.of("the procedure cannot be read");
        }
        var asked = end.get().taken().stream().filter(done -> answers.stream().anyMatch(answer -> answer.stepId().equals(done.stepId()))).count();
        if (asked < answers.size()) {
            return Optional.of("stays at the step '" + end.get().step().id() + "', for which there is no answer");
        }
        return end.get().step().id().equals(expected) ? Optional.empty() : Optional.of("expected step '" + expected + "', got '" + end.get().step().id() + "'");
    }
}
