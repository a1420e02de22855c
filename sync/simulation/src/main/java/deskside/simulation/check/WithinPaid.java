package deskside.simulation.check;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseState;
import deskside.domain.order.Order;
import deskside.simulation.desk.Intent;
import java.util.ArrayList;
import java.util.List;

/**
 * I3: what went back for an order is the sum of its cases that were carried out, is not more than was paid, and each case is what a person asked for,
 * from facts that they saw.
 */
final class WithinPaid implements Invariant {

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        var cases = evidence.hub().of(Case.class);
        for (var order : evidence.hub().of(Order.class)) {
            var sum = cases.stream().filter(one -> one.orderId().equals(order.id()) && one.state() == CaseState.DONE).map(Case::amount)
                    .reduce(Money.cny("0.00"), Money::plus);
            if (!sum.equals(order.refunded()) || sum.compareTo(order.paid()) > 0) {
                wrong.add(order.id() + ": paid " + order.paid().amount() + ", refunded " + order.refunded().amount() + ", cases " + sum.amount());
            }
        }
        cases.forEach(one -> wrong.addAll(asAskedFor(one, evidence)));
        return wrong;
    }

    private static List<String> asAskedFor(Case one, Evidence evidence) {
        var asked = evidence.ledger().find(one.id());
        if (asked.isEmpty()) {
            return List.of("nobody asked for the case " + one.id());
        }
        var claim = asked.get().claim();
        var same = asked.get().kind() == Intent.Kind.CASE && claim.subject().equals(one.orderId()) && claim.amount().equals(one.amount())
                && asked.get().agentId().equals(one.openedBy());
        if (!same) {
            return List.of("another case than was asked for: " + one + ", " + asked.get());
        }
        return claim.refunded().equals(one.seenRefunded()) ? List.of()
                : List.of("carried out on facts that nobody saw (" + one.seenRefunded().amount() + ", not " + claim.refunded().amount() + "): " + asked.get());
    }
}
