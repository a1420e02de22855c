package deskside.ui.connection;

import deskside.domain.Subscription;
import deskside.domain.sync.ConnectionStatus;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Tasks;
import deskside.usecases.sync.ControlConnection;
import deskside.usecases.sync.LoadOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** State of the line, age of the data and number of waiting items; shared by rail, offline bar, outbox and settings. */
public final class ConnectionViewModel implements AutoCloseable {

    /** The data's age is shown in minutes. */
    private static final Duration REFRESH = Duration.ofSeconds(20);

    private final ControlConnection connection;
    private final LoadOutbox outbox;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Slot slot = new Slot();
    private final List<Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<ConnectionStatus> status;
    private final ReadOnlyObjectWrapper<@Nullable Instant> dataAsOf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Duration> wrongClock = new ReadOnlyObjectWrapper<>();

    public ConnectionViewModel(ControlConnection connection, LoadOutbox outbox, Tasks tasks, StoreEventBridge events, InstantSource clock) {
        this.connection = connection;
        this.outbox = outbox;
        this.tasks = tasks;
        this.clock = clock;
        this.status = new ReadOnlyObjectWrapper<>(connection.status());
        this.subscriptions = List.of(
                connection.subscribe(_ -> tasks.onScreen(this::refresh)),
                events.subscribe(changes -> {
                    if (changes.outbox() || !changes.types().isEmpty()) {
                        refresh();
                    }
                }),
                tasks.every(REFRESH, this::refresh));
        refresh();
    }

    private void refresh() {
        status.set(connection.status());
        tasks.run(slot, () -> new Figures(outbox.waiting(), outbox.overdue(clock.instant()), connection.wrongClock(), connection.dataAsOf()), figures -> {
            waiting.set(figures.waiting);
            overdue.set(figures.overdue);
            wrongClock.set(figures.wrongClock.orElse(null));
            dataAsOf.set(figures.dataAsOf.orElse(null));
        });
    }

    public ReadOnlyObjectProperty<ConnectionStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Null before the desk has first heard from a hub. */
    public ReadOnlyObjectProperty<@Nullable Instant> dataAsOfProperty() {
        return dataAsOf.getReadOnlyProperty();
    }

    /** Commands that have not arrived yet, held ones included. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Commands that have been on their way for long enough to tell their author. */
    public ReadOnlyIntegerProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    /** How far this computer's clock is behind the hub's; null while it is about right. */
    public ReadOnlyObjectProperty<@Nullable Duration> wrongClockProperty() {
        return wrongClock.getReadOnlyProperty();
    }

    /** Whether the person took the desk offline, so that only the person brings it back. */
    public boolean isByHand() {
        return status.get().state() == ConnectionStatus.State.OFFLINE_BY_HAND;
    }

    /** @param reason the person's words, kept in the log */
    public void goOffline(String reason) {
        connection.goOffline(reason.strip());
        refresh();
    }

    public void goOnline() {
        connection.goOnline();
        refresh();
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        slot.close();
    }

    private record Figures(int waiting, int overdue, Optional<Duration> wrongClock, Optional<Instant> dataAsOf) {
    }
}
