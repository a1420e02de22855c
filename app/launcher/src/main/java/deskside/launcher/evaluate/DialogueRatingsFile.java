package deskside.launcher.evaluate;

import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ratings of whole dialogues: {@code dialogue_id<TAB>satisfaction_0_1_2}, with a header line; further columns are ignored. */
public final class DialogueRatingsFile {

    private DialogueRatingsFile() {
    }

    /** @return rating by dialogue; @throws Failure with file and line where the file is not of this form */
    public static Map<String, Integer> read(Path path) {
        var file = TabbedFile.read(path);
        var ratings = new LinkedHashMap<String, Integer>();
        for (var row : file.below()) {
            if (row.cells().size() < 2 || !row.cells().get(1).matches("[012]")) {
                throw file.at(row, "a dialogue_id and a rating 0, 1 or 2 are needed");
            }
            ratings.put(row.cells().get(0), Integer.valueOf(row.cells().get(1)));
        }
        return ratings;
    }
}
