package deskside.ui.tray;

import deskside.domain.Settings;
import deskside.domain.Subscription;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the desk has a sign in the tray, and which. A person may do without; it is there unless they say so. FX thread. */
public final class TrayViewModel implements AutoCloseable {

    static final String KEY = "ui.tray";
    private static final String UNWANTED = "off";
    /** Desks that start with the system are often there before its tray, and trays are started anew. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** What is known. */
    public enum State {
        /** Being asked. */
        UNKNOWN,
        /** There is no tray now. */
        NOT_OFFERED,
        ON,
        OFF
    }

    private final Tray tray;
    private final Settings settings;
    private final Tasks tasks;
    private final Consumer<TrayAction> onAction;
    private final Lane calls = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final Subscription looking;
    private @Nullable TraySign sign;

    /** Asks nothing before the first minute is over or {@link #load} is called. @param onAction is called on the FX thread */
    public TrayViewModel(Tray tray, Settings settings, Tasks tasks, Consumer<TrayAction> onAction) {
        this.tray = tray;
        this.settings = settings;
        this.tasks = tasks;
        this.onAction = onAction;
        looking = tasks.every(AGAIN, this::load);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks whether there is a tray, and shows the sign where it is wanted. */
    public void load() {
        ask(() -> { });
    }

    /** Remembers what the person wants. */
    public void change(boolean on) {
        ask(() -> settings.put(KEY, on ? "on" : UNWANTED));
    }

    private void ask(Runnable first) {
        tasks.inOrder(calls, () -> {
            first.run();
            if (!tray.isOffered()) {
                return State.NOT_OFFERED;
            }
            return settings.get(KEY).filter(UNWANTED::equals).isPresent() ? State.OFF : State.ON;
        }, now -> {
            state.set(now);
            put();
        }, tasks::unexpected);
    }

    /** What the tray shows from now on. */
    public void show(TraySign wanted) {
        sign = wanted;
        if (state.get() == State.ON) {
            put();
        }
    }

    private void put() {
        var wanted = sign;
        var on = state.get() == State.ON;
        tasks.inOrder(calls, () -> {
            if (on && wanted != null) {
                tray.show(wanted, action -> tasks.onScreen(() -> onAction.accept(action)));
            } else {
                tray.remove();
            }
            return on;
        }, _ -> { }, tasks::unexpected);
    }

    @Override
    public void close() {
        looking.close();
        tasks.inOrder(calls, () -> {
            tray.remove();
            return true;
        }, _ -> { }, tasks::unexpected);
        calls.close();
    }
}
