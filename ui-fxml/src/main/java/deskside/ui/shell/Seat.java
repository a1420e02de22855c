package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.Unsaved;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The place of a panel that comes a moment after the window: nothing is in it before. FX thread only. */
final class Seat implements Panel {

    private final Supplier<Panel> opening;
    private final StackPane place = new StackPane();
    private @Nullable Panel taken;

    Seat(Supplier<Panel> opening) {
        this.opening = opening;
    }

    /** Opens the panel; a second call does nothing. */
    void take() {
        if (taken == null) {
            taken = opening.get();
            place.getChildren().setAll(taken.view());
        }
    }

    @Override
    public Region view() {
        return place;
    }

    @Override
    public Set<Unsaved> unsaved() {
        return taken == null ? Set.of() : taken.unsaved();
    }

    @Override
    public void close() {
        if (taken != null) {
            taken.close();
        }
    }
}
