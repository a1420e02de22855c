package deskside.usecases.procedure;

import deskside.domain.Language;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.procedure.Procedure;
import deskside.rules.Decision;
import deskside.rules.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a conversation can do with procedures now. */
public sealed interface ProcedureState {

    /**
     * None runs.
     *
     * @param order    they would be about; null: the customer has none, and none can begin
     * @param fitting  those for what the customer said, best first
     * @param others   by title
     */
    record Idle(@Nullable Order order, List<Procedure> fitting, List<Procedure> others) implements ProcedureState {

        public Idle {
            fitting = List.copyOf(fitting);
            others = List.copyOf(others);
        }
    }

    /**
     * One runs.
     *
     * @param article  it is about; null: the whole order
     * @param decision at a step that opens a case: what the rules say, with the evidence that was ticked; else null
     * @param customers language of the customer
     * @param newer    the shop has published another revision since it was begun
     */
    record Running(Position position, Order order, @Nullable OrderLine article, @Nullable Decision decision, Language customers, boolean newer)
            implements ProcedureState {
    }
}
