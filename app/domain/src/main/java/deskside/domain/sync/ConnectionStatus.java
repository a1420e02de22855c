package deskside.domain.sync;

import java.time.Instant;

/**
 * @param since  since when it is so
 * @param reason a stored {@link Reason} or the person's own words; blank when online
 */
public record ConnectionStatus(State state, Instant since, String reason) {

    public boolean isOnline() {
        return state == State.ONLINE;
    }

    /** CONNECTING: not yet known, or one of two probes has succeeded. */
    public enum State { CONNECTING, ONLINE, OFFLINE, OFFLINE_BY_HAND, SIGNED_OUT }
}
