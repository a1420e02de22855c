package deskside.launcher.evaluate;

import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents of a search: {@code id<TAB>text}, with or without a first line that names these columns. */
public final class CorpusFile {

    private CorpusFile() {
    }

    /**
     * @return text by id, in the order of the file
     * @throws Failure with file and line where the file is not of this form or an id comes twice
     */
    public static Map<String, String> read(Path path) {
        var file = TabbedFile.read(path);
        var texts = new LinkedHashMap<String, String>();
        for (var row : file.first().cells().getFirst().equalsIgnoreCase("id") ? file.below() : file.rows()) {
            file.needColumns(row, 2, "id<TAB>text");
            if (texts.put(file.needText(row, 0, "id"), file.needText(row, 1, "text")) != null) {
                throw file.at(row, "the id " + row.cells().getFirst() + " came before");
            }
        }
        return texts;
    }
}
