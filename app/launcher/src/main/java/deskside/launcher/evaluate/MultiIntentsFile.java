package deskside.launcher.evaluate;

import deskside.assist.evaluation.MultiIntentCase;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Messages with all that they ask for: {@code text<TAB>intents}, the ids of the intents separated by blanks. A first line whose second column is
 * "intents" is a header.
 */
public final class MultiIntentsFile {

    private static final String FORM = "text<TAB>intent intent …";
    private static final int COLUMNS = 2;

    private MultiIntentsFile() {
    }

    /** @param known ids of the intents that there are; @throws Failure with file and line where the file is not of this form */
    public static List<MultiIntentCase> read(Path path, Set<String> known) {
        var file = TabbedFile.read(path);
        var first = file.first().cells();
        var rows = first.size() == COLUMNS && first.get(1).equalsIgnoreCase("intents") ? file.below() : file.rows();
        return rows.stream().map(row -> {
            file.needColumns(row, COLUMNS, FORM);
            var intents = Set.of(file.needText(row, 1, "intents").split(" +"));
            var strange = new TreeSet<>(intents);
            strange.removeAll(known);
            if (!strange.isEmpty()) {
                throw file.at(row, "the shop has no intent " + strange.first());
            }
            return new MultiIntentCase(file.needText(row, 0, "text"), intents);
        }).toList();
    }
}
