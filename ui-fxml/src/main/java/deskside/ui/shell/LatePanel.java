package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.Unsaved;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A panel that is opened when somebody first looks at it: a start waits for none that nobody has asked for. FX thread only. */
final class LatePanel implements Panel {

    private final Supplier<Panel> opening;
    private @Nullable Panel opened;

    LatePanel(Supplier<Panel> opening) {
        this.opening = opening;
    }

    @Override
    public Region view() {
        var panel = opened;
        if (panel == null) {
            panel = opening.get();
            opened = panel;
        }
        return panel.view();
    }

    @Override
    public Set<Unsaved> unsaved() {
        return opened == null ? Set.of() : opened.unsaved();
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
