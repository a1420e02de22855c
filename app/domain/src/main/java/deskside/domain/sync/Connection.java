package deskside.domain.sync;

import deskside.domain.Subscription;
import java.time.Duration;
import java.util.function.Consumer;

/** The state of the line to the hub, and the switch of it. Calls return at once; safe for all threads. */
public interface Connection {

    ConnectionStatus status();

    /** The listener hears every change, on an unspecified thread. */
    Subscription subscribe(Consumer<ConnectionStatus> listener);

    /** How far this computer's clock is behind the hub's, as of the last pull; negative when it is ahead, zero before. */
    Duration clockBehind();

    /** Stops all traffic until {@link #goOnline()}. @param reason the person's words, kept in the log */
    void goOffline(String reason);

    /** Tries at once. */
    void goOnline();
}
