package deskside.usecases.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.Limits;
import deskside.domain.customer.Tier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor knows besides the request itself.
 *
 * @param requestsOfWeek how many the same person has made within seven days, this one included, as far as this desk knows
 * @param tier           null when the customer is not known
 * @param complaints     of the customer so far
 * @param limit          up to which amount the person at this desk decides; empty: without end
 * @param right          whether they may decide this one, and if not, why
 * @param mayGrantLess   whether they may allow less instead
 */
public record ApprovalContext(
        CaseRow row, int requestsOfWeek, @Nullable Tier tier, int complaints, Optional<Money> limit, DecideCase.Right right,
        boolean mayGrantLess) {

    /** What is suggested as less: all that the person, or else an agent, may grant alone; empty where that is not less. */
    public Optional<Money> suggestedLess() {
        var agents = Limits.ofAgents();
        return mayGrantLess && agents.currency().equals(row.amount().currency()) && agents.compareTo(row.amount()) < 0 ? Optional.of(agents) : Optional.empty();
    }
}
