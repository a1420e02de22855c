package deskside.simulation.check;

import deskside.domain.sync.OutboxState;
import deskside.simulation.desk.Intent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** I8: nothing is carried out after its term, and nothing is refused as too late before it, by true time, whatever the desk's clock says. */
final class InTime implements Invariant {

    /** Travel times and the clock's reading are off by this much at most. */
    private static final Duration ACCURACY = Duration.ofMinutes(1);

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var intent : evidence.ledger().intents()) {
            if (intent.kind() == Intent.Kind.REPLY || intent.kind() == Intent.Kind.TRANSFER) {
                evidence.hub().messages(intent.conversationId()).stream().filter(message -> message.text().contains(intent.token()))
                        .filter(message -> message.sentAt().isAfter(intent.deadline().plus(ACCURACY)))
                        .forEach(message -> wrong.add("carried out at " + message.sentAt() + ", its term ended at " + intent.deadline() + ": " + intent));
            }
        }
        return wrong;
    }
}
