package deskside.testkit;

import deskside.domain.Subscription;
import deskside.domain.sync.Connection;
import deskside.domain.sync.ConnectionStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A line that is as the test says. Online at first. */
public final class InMemoryConnection implements Connection {

    private final InstantSource clock;
    private final List<Consumer<ConnectionStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile ConnectionStatus status;
    private volatile Duration clockBehind = Duration.ZERO;

    public InMemoryConnection(InstantSource clock) {
        this.clock = clock;
        status = new ConnectionStatus(ConnectionStatus.State.ONLINE, clock.instant(), "");
    }

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public Subscription subscribe(Consumer<ConnectionStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Duration clockBehind() {
        return clockBehind;
    }

    public void setClockBehind(Duration behind) {
        clockBehind = behind;
    }

    @Override
    public void goOffline(String reason) {
        become(ConnectionStatus.State.OFFLINE_BY_HAND, reason);
    }

    @Override
    public void goOnline() {
        become(ConnectionStatus.State.ONLINE, "");
    }

    public void become(ConnectionStatus.State state, String reason) {
        status = new ConnectionStatus(state, clock.instant(), reason);
        listeners.forEach(listener -> listener.accept(status));
    }
}
