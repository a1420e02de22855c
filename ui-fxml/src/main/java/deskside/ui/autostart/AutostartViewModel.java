package deskside.ui.autostart;

import deskside.domain.autostart.Autostart;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import java.io.IOException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the desk starts with the system, as the system itself says. */
public final class AutostartViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AutostartViewModel.class);

    /** What is known. */
    public enum State {
        /** Being asked, or the system does not tell. */
        UNKNOWN,
        /** This program cannot be started by the system. */
        NOT_OFFERED,
        ON,
        OFF
    }

    private record Answer(State state, boolean refused) {
    }

    private final Autostart autostart;
    private final Tasks tasks;
    private final Lane asking = new Lane();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

    /** Asks nothing yet. */
    public AutostartViewModel(Autostart autostart, Tasks tasks) {
        this.autostart = autostart;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the system did not tell, or did not take what was last asked of it. */
    public ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Asks the system. */
    public void load() {
        tasks.inOrder(asking, this::read, this::show, tasks::unexpected);
    }

    /** Tells the system; what it then says is shown. */
    public void change(boolean on) {
        refused.set(false);
        tasks.inOrder(asking, () -> {
            try {
                autostart.change(on);
                return read();
            } catch (IOException e) {
                LOG.warn("Starting with the system could not be changed", e);
                return new Answer(read().state, true);
            }
        }, this::show, tasks::unexpected);
    }

    private Answer read() {
        try {
            return new Answer(!autostart.isOffered() ? State.NOT_OFFERED : autostart.isOn() ? State.ON : State.OFF, false);
        } catch (IOException e) {
            LOG.warn("The system does not tell whether Deskside starts with it", e);
            return new Answer(State.UNKNOWN, true);
        }
    }

    private void show(Answer answer) {
        state.set(answer.state);
        refused.set(answer.refused);
    }

    @Override
    public void close() {
        asking.close();
    }
}
