package deskside.ui.desk;

import javafx.scene.layout.Region;

/** A part of the workbench. The shell closes it when the window closes or the language changes; then it ends all its subscriptions. */
public interface Panel extends AutoCloseable {

    Region view();

    @Override
    void close();
}
