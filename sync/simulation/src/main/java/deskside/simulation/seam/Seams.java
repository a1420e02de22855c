package deskside.simulation.seam;

import deskside.domain.conversation.Conversations;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.simulation.hub.HubCore;
import deskside.sync.engine.net.Hub;
import java.time.Instant;

/** Where a planted bug can be put between two real parts; by default nothing is. One for each world. */
public interface Seams {

    Seams NONE = new Seams() { };

    /** As the engine sees it. */
    default Outbox outbox(Outbox real, String desk) {
        return real;
    }

    /** As the person's use cases see it. */
    default Outbox queue(Outbox real, String desk) {
        return real;
    }

    default Replica replica(Replica real, Outbox outbox, String desk) {
        return real;
    }

    /** As screens see them. */
    default Conversations shown(Conversations real) {
        return real;
    }

    /** Whether a desk's ids begin anew with each start of its program. */
    default boolean repeatsIds() {
        return false;
    }

    /** The line, at the desk's end. */
    default Hub line(Hub real, String desk) {
        return real;
    }

    /** When the engine is to run again. @param now on the desk's clock */
    default Instant nextRun(Instant next, Instant now, boolean online) {
        return next;
    }

    default HubCore hub(HubCore real) {
        return real;
    }
}
