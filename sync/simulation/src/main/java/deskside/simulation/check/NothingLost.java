package deskside.simulation.check;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.simulation.desk.Intent;
import deskside.simulation.desk.SimulatedDesk;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.util.ArrayList;
import java.util.List;

/** I1: what a person was told is queued is in the outbox, and what the outbox says became of it is what the hub says. */
final class NothingLost implements Invariant {

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var intent : evidence.ledger().intents()) {
            var id = intent.commandId();
            if (id != null && !intent.isUndone()) {
                var item = evidence.desk(intent.desk()).look().outbox().find(id);
                if (intent.isHandedOver()) {
                    handedOver(intent, evidence, wrong);
                } else if (item.isPresent()) {
                    judge(intent, item.get(), evidence, wrong);
                } else if (intent.isAccepted()) {
                    wrong.add("lost: " + intent);
                }
            }
        }
        evidence.ledger().customersTexts().forEach((text, conversation) -> {
            if (evidence.hub().messages(conversation).stream().noneMatch(message -> message.text().equals(text))) {
                wrong.add("lost: the customer's '" + text + "' in " + conversation);
            }
        });
        return wrong;
    }

    /** Whoever was told that it is queued must find it: executed, refused, or waiting for a supervisor. */
    private static void handedOver(Intent intent, Evidence evidence, List<String> wrong) {
        var id = String.valueOf(intent.commandId());
        if (intent.isAccepted() && evidence.hub().receipt(id).isEmpty() && !evidence.hub().isInEscrow(id)) {
            wrong.add("lost when its desk was taken out of use: " + intent);
        }
    }

    private static void judge(Intent intent, OutboxItem item, Evidence evidence, List<String> wrong) {
        var outcome = evidence.hub().receipt(item.command().commandId()).map(receipt -> receipt.outcome());
        var desk = evidence.desk(intent.desk());
        var executed = outcome.filter(Outcome.EXECUTED::equals).isPresent();
        var lie = switch (item.state()) {
            case ACKED -> !executed;
            case REJECTED -> executed || outcome.isEmpty() && !mayBeRefusedUnseen(desk);
            case DROPPED -> !intent.wasDropTried() || executed && item.attempts() == 0 && !desk.wasRestored();
            case EXPIRED, HELD, READY -> executed && item.attempts() == 0 && !desk.wasRestored();
            case SENDING -> false;
        };
        lie |= intent.isDropped() && item.state() != OutboxState.DROPPED && !desk.wasRestored();
        if (lie) {
            wrong.add("the outbox says " + item.state() + " (" + item.lastError() + "), the hub "
                    + outcome.map(Outcome::name).orElse("nothing") + ": " + intent);
        }
    }

    /** An older copy of a desk gives places again that the hub has seen used: it refuses those. */
    private static boolean mayBeRefusedUnseen(SimulatedDesk desk) {
        return desk.wasRestored();
    }
}
