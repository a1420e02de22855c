package deskside.ui.shell;

import deskside.ui.desk.Panel;
import deskside.ui.desk.Unsaved;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** One panel above another, which takes the room that is left. FX thread only. */
final class Above implements Panel {

    private final Panel upper;
    private final Panel lower;
    private final BorderPane view = new BorderPane();

    Above(Panel upper, Panel lower) {
        this.upper = upper;
        this.lower = lower;
        view.setTop(upper.view());
        view.setCenter(lower.view());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Set<Unsaved> unsaved() {
        var all = EnumSet.noneOf(Unsaved.class);
        all.addAll(upper.unsaved());
        all.addAll(lower.unsaved());
        return all;
    }

    @Override
    public void close() {
        upper.close();
        lower.close();
    }
}
