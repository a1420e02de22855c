package deskside.ui.update;

import deskside.domain.Subscription;
import deskside.ui.fx.Tasks;
import deskside.usecases.update.UpdateCare;
import deskside.usecases.update.UpdateState;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Follows what is known about newer versions. */
public final class UpdateViewModel implements AutoCloseable {

    private final UpdateCare care;
    private final Subscription watching;
    private final ReadOnlyObjectWrapper<UpdateState> state;
    private final BooleanBinding newer;
    private boolean closed;

    public UpdateViewModel(UpdateCare care, Tasks tasks) {
        this.care = care;
        state = new ReadOnlyObjectWrapper<>(care.state());
        newer = Bindings.createBooleanBinding(() -> state.get() instanceof UpdateState.Available || state.get() instanceof UpdateState.Ready, state);
        watching = care.onState(now -> tasks.onScreen(() -> {
            if (!closed) {
                state.set(now);
            }
        }));
    }

    public ReadOnlyObjectProperty<UpdateState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether there is a newer version that this desk could have. */
    public BooleanBinding newerProperty() {
        return newer;
    }

    public void look() {
        care.look();
    }

    public void downloadAnyway() {
        care.downloadAnyway();
    }

    @Override
    public void close() {
        closed = true;
        watching.close();
    }
}
