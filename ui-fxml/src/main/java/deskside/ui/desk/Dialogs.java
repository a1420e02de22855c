package deskside.ui.desk;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;

/** Shows a question over the window, one at a time. FX thread only. */
public interface Dialogs {

    /** Esc and a click outside close it; focus goes to its first control and afterwards back to where it was. */
    void show(Region content);

    void close();

    /**
     * Lets the person choose files in the system's own dialog; blocks until they have.
     *
     * @param kind     of the files, for people; @param patterns e.g. {@code *.png}
     * @return none when they chose none
     */
    List<Path> chooseFiles(String title, String kind, List<String> patterns);
}
