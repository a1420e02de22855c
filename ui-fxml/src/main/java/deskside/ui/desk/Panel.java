package deskside.ui.desk;

import java.util.Set;
import javafx.scene.layout.Region;

/** A part of the workbench. The shell closes it when the window closes or the language changes; then it ends all its subscriptions. */
public interface Panel extends AutoCloseable {

    Region view();

    /** What would be lost if it were closed now. */
    default Set<Unsaved> unsaved() {
        return Set.of();
    }

    @Override
    void close();
}
