package deskside.store.db;

import deskside.domain.sync.OutboxState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which commands may be sent, and in which order. Stateless. */
final class Turns {

    /** A command that is not final. @param place in the outbox; one that came back from the journal has a late one, whatever its place in its aggregate */
    record Waiting(String commandId, String aggregate, String agentId, long place, OutboxState state, Instant notAfter, @Nullable Instant nextAttemptAt) {

        boolean maySend(String agent, Instant now) {
            return state == OutboxState.READY && agentId.equals(agent) && !notAfter.isBefore(now) && (nextAttemptAt == null || !nextAttemptAt.isAfter(now));
        }
    }

    /** @param place the latest of the command and of those that go before it in its aggregate */
    record Turn(String commandId, long place) {
    }

    private Turns() {
    }

    /**
     * @param waiting all that are not final, those of one aggregate in their order
     * @return in the order in which they were made, but never before one of their aggregate that has to go first
     */
    static List<Turn> of(List<Waiting> waiting, String agentId, Instant now, int limit) {
        var heldBack = new HashSet<String>();
        var reached = new HashMap<String, Long>();
        var turns = new ArrayList<Turn>();
        for (var one : waiting) {
            if (!one.maySend(agentId, now)) {
                heldBack.add(one.aggregate);
            }
            if (!heldBack.contains(one.aggregate)) {
                turns.add(new Turn(one.commandId, reached.merge(one.aggregate, one.place, Math::max)));
            }
        }
        return turns.stream().sorted(Comparator.comparingLong(Turn::place)).limit(limit).toList();
    }
}
