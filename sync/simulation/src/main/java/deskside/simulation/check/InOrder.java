package deskside.simulation.check;

import deskside.simulation.desk.Intent;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** I5: the hub has executed what one desk queued for one conversation, order or case in the order in which it was queued. */
final class InOrder implements Invariant {

    /** The hub's ids grow, so its receipts tell the order of execution. */
    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        var last = new HashMap<String, String>();
        for (var intent : evidence.ledger().intents()) {
            var id = intent.commandId();
            // after a restore the same places are given again to other commands, and of what was handed over a supervisor chooses
            if (id != null && !evidence.desk(intent.desk()).wasRestored() && !intent.isHandedOver()) {
                evidence.hub().receipt(id).filter(receipt -> receipt.outcome() == Outcome.EXECUTED).ifPresent(receipt -> {
                    var before = last.put(key(intent), receipt.receipt());
                    if (before != null && before.compareTo(receipt.receipt()) > 0) {
                        wrong.add("executed before an earlier one: " + intent);
                    }
                });
            }
        }
        return wrong;
    }

    private static String key(Intent intent) {
        return intent.desk() + " " + intent.aggregate();
    }
}
