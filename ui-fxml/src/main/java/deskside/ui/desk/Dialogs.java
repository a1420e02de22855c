package deskside.ui.desk;

import javafx.scene.layout.Region;

/** Shows a question over the window, one at a time. FX thread only. */
public interface Dialogs {

    /** Esc and a click outside close it; focus goes to its first control and afterwards back to where it was. */
    void show(Region content);

    void close();
}
