package deskside.usecases.sync;

import deskside.domain.Subscription;
import deskside.domain.sync.Connection;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.Replica;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The line to the hub as a person sees and switches it. */
public final class ControlConnection {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final Replica replica;

    public ControlConnection(Connection connection, Replica replica) {
        this.connection = connection;
        this.replica = replica;
    }

    public ConnectionStatus status() {
        return connection.status();
    }

    /** When the desk's data were last known to be the hub's. */
    public Optional<Instant> dataAsOf() {
        return replica.asOf();
    }

    /** How far this computer's clock is behind the hub's (negative: ahead), when that is enough to make terms and times wrong. */
    public Optional<Duration> wrongClock() {
        return Optional.of(connection.clockBehind()).filter(behind -> behind.abs().compareTo(CLOCK_TOLERANCE) > 0);
    }

    public Subscription subscribe(Consumer<ConnectionStatus> listener) {
        return connection.subscribe(listener);
    }

    /** «The back end is bad, the network is fine»: nothing is sent or asked until {@link #goOnline()}. */
    public void goOffline(String reason) {
        connection.goOffline(reason);
    }

    public void goOnline() {
        connection.goOnline();
    }
}
