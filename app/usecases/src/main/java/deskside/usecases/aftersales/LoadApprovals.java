package deskside.usecases.aftersales;

import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Cases;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Customers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Lists what waits for another person's decision, with what that person should know. Blocks on the store. */
public final class LoadApprovals {

    private static final Duration WEEK = Duration.ofDays(7);
    /** Cases that are looked through for what the same person asked for. */
    private static final int RECENT = 500;

    private final LoadCases loadCases;
    private final Cases cases;
    private final Customers customers;
    private final DecideCase decideCase;
    private final InstantSource clock;

    public LoadApprovals(LoadCases loadCases, Cases cases, Customers customers, DecideCase decideCase, InstantSource clock) {
        this.loadCases = loadCases;
        this.cases = cases;
        this.customers = customers;
        this.decideCase = decideCase;
        this.clock = clock;
    }

    /** The nearest deadline first; decisions of this desk that are on their way come last. */
    public List<ApprovalContext> waiting() {
        var recent = cases.recent(RECENT);
        return loadCases.recent(RECENT).stream().filter(row -> row.known() != null && row.known().decidedBy() == null
                && (row.status() == CaseRow.Status.AWAITING_APPROVAL || row.status() == CaseRow.Status.DECISION_WAITS
                && row.known().state() == CaseState.AWAITING_APPROVAL)).map(row -> context(row, recent)).toList();
    }

    private ApprovalContext context(CaseRow row, List<Case> recent) {
        var asked = Objects.requireNonNull(row.known());
        var since = clock.instant().minus(WEEK);
        var ofWeek = (int) recent.stream().filter(one -> one.openedBy().equals(asked.openedBy()) && one.openedAt().isAfter(since)).count();
        var customer = customers.find(asked.customerId());
        return new ApprovalContext(row, ofWeek, customer.map(Customer::tier).orElse(null), customer.map(Customer::complaintCount).orElse(0),
                decideCase.ownLimit(), decideCase.right(asked), decideCase.mayGrantLess(asked));
    }
}
