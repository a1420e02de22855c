package deskside.simulation.check;

import deskside.domain.sync.OutboxState;
import deskside.simulation.desk.Intent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** I8: nothing is carried out after its term, and nothing is refused as too late before it, by true time, whatever the desk's clock says. */
final class InTime implements Invariant {

    /** Travel times and the clock's reading are off by this much at most. */
    private static final Duration ACCURACY = Duration.ofMinutes(1);
    /** The hub's sentence for a command whose term is over. */
    private static final String HUB_SAYS_LATE = "It arrived too late and was not carried out: check it and do it again.";

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var intent : evidence.ledger().intents()) {
            refusedTooEarly(intent, evidence, wrong);
            if (intent.kind() == Intent.Kind.REPLY || intent.kind() == Intent.Kind.TRANSFER) {
                evidence.hub().messages(intent.conversationId()).stream().filter(message -> message.text().contains(intent.token()))
                        .filter(message -> message.sentAt().isAfter(intent.deadline().plus(ACCURACY)))
                        .forEach(message -> wrong.add("carried out at " + message.sentAt() + ", its term ended at " + intent.deadline() + ": " + intent));
            }
        }
        return wrong;
    }

    private static void refusedTooEarly(Intent intent, Evidence evidence, List<String> wrong) {
        var id = intent.commandId();
        if (id != null) {
            var desk = evidence.desk(intent.desk());
            desk.look().outbox().find(id).filter(item -> item.state() == OutboxState.REJECTED && HUB_SAYS_LATE.equals(item.lastError()))
                    .map(item -> desk.trueTime(Objects.requireNonNull(item.settledAt())))
                    .filter(at -> at.isBefore(intent.deadline().minus(ACCURACY)))
                    .ifPresent(at -> wrong.add("refused as too late at " + at + ", its term ends at " + intent.deadline() + ": " + intent));
        }
    }
}
