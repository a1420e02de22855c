package deskside.simulation.check;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** I11, and I6 for the outbox: what can be sent has been sent; what waits has a reason or waits for another person or a decision. */
final class Finished implements Invariant {

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var desk : evidence.desks()) {
            var blocked = new HashSet<String>();
            for (var item : desk.look().outbox().pending()) {
                var parked = item.state() == OutboxState.HELD || !item.agentId().equals(desk.person().id())
                        || blocked.contains(item.command().aggregate());
                if (!parked) {
                    wrong.add(desk.name() + " has not sent what is " + describe(item));
                } else if (item.state() == OutboxState.HELD && item.lastError() == null) {
                    wrong.add(desk.name() + " holds without a reason what is " + describe(item));
                }
                if (parked) {
                    blocked.add(item.command().aggregate());
                }
            }
        }
        return wrong;
    }

    private static String describe(OutboxItem item) {
        return item.state() + " after " + item.attempts() + " attempts (" + item.lastError() + "): " + item.command();
    }
}
