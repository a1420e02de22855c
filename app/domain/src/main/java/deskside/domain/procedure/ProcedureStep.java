package deskside.domain.procedure;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Ground;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param id        unique in it
 * @param text      what the agent does; blank where nobody does anything ({@code DECIDE}). May hold facts such as {@code {order.paid}}
 * @param say       what the customer is told or asked; null: nothing. May hold facts too
 * @param choices   of {@code ASK}: what the customer may answer
 * @param branches  of {@code DECIDE}: the first that holds is taken
 * @param next      where it goes on: otherwise than by a branch or choice, or after success; null for {@code ASK} and {@code FINISH}
 * @param otherwise where it goes on when the step did not succeed ({@code IDENTITY}, {@code CASE}, {@code ADDRESS}); else null
 * @param kind      of the case that {@code CASE} opens; else null
 * @param ground    likewise
 * @param outcome   of {@code FINISH}; else null
 */
public record ProcedureStep(
        String id, Action action, LocalText text, @Nullable LocalText say, List<Choice> choices, List<Branch> branches, @Nullable String next,
        @Nullable String otherwise, @Nullable CaseKind kind, @Nullable Ground ground, @Nullable Outcome outcome) {

    public ProcedureStep {
        choices = List.copyOf(choices);
        branches = List.copyOf(branches);
    }

    /** What happens in a step. */
    public enum Action {
        /** The facts decide; nobody sees it. */
        DECIDE,
        /** The customer is asked something. */
        ASK,
        /** Who writes proves to be the customer. */
        IDENTITY,
        /** The customer is told something. */
        TELL,
        /** A case is opened, if the rules allow it. */
        CASE,
        /** The order goes elsewhere, if nothing of it has left. */
        ADDRESS,
        FINISH
    }

    /** How a procedure ends. */
    public enum Outcome {
        SOLVED(new LocalText("已解决", "solved")),
        FOLLOW_UP(new LocalText("待跟进", "to be followed up")),
        ESCALATED(new LocalText("转主管", "to a supervisor"));

        private final LocalText label;

        Outcome(LocalText label) {
            this.label = label;
        }

        public LocalText label() {
            return label;
        }
    }

    /** @param id unique in the step */
    public record Choice(String id, LocalText label, String next) {
    }

    /** @param when expression over the facts */
    public record Branch(String when, String next) {
    }

    /** Everything that may follow, in their order. */
    public List<String> targets() {
        return Stream.of(branches.stream().map(Branch::next), choices.stream().map(Choice::next), Stream.ofNullable(next), Stream.ofNullable(otherwise))
                .flatMap(targets -> targets).distinct().toList();
    }

    /** Where an answer leads; empty for one that the step does not know. */
    public Optional<String> after(String answer) {
        return switch (action) {
            case DECIDE -> targets().stream().filter(answer::equals).findFirst();
            case ASK -> choices.stream().filter(choice -> choice.id().equals(answer)).map(Choice::next).findFirst();
            case IDENTITY, CASE, ADDRESS -> Optional.ofNullable(answer.equals(Taken.DONE) ? next : answer.equals(Taken.NOT_DONE) ? otherwise : null);
            case TELL -> Optional.ofNullable(answer.equals(Taken.DONE) ? next : null);
            case FINISH -> Optional.empty();
        };
    }
}
