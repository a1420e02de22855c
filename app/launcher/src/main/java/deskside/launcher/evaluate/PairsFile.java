package deskside.launcher.evaluate;

import deskside.assist.evaluation.RatedPair;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts and a rating: {@code text<TAB>text<TAB>number}; a first line whose third column is no number is taken for a header. */
public final class PairsFile {

    private static final String FORM = "text<TAB>text<TAB>rating";
    private static final int COLUMNS = 3;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private PairsFile() {
    }

    /** @throws Failure with file and line where the file is not of this form */
    public static List<RatedPair> read(Path path) {
        var file = TabbedFile.read(path);
        file.needColumns(file.first(), COLUMNS, FORM);
        var rows = isNumber(file.first().cells().get(2)) ? file.rows() : file.below();
        return rows.stream().map(row -> {
            file.needColumns(row, COLUMNS, FORM);
            if (!isNumber(row.cells().get(2))) {
                throw file.at(row, "the rating '" + row.cells().get(2) + "' is not a number");
            }
            return new RatedPair(file.needText(row, 0, "first text"), file.needText(row, 1, "second text"),
                    Double.parseDouble(row.cells().get(2)));
        }).toList();
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
