package deskside.launcher.evaluate;

import deskside.assist.evaluation.RetrievalCase;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Queries that are each other's candidates: {@code id, query, intent, positive_ids, hard_negative_ids}, with or without a line that names
 * these columns; ids within a cell are separated by spaces or commas and stand for the queries of the same file.
 */
public final class RetrievalFile {

    private static final List<String> COLUMNS = List.of("id", "query", "intent", "positive_ids", "hard_negative_ids");

    private RetrievalFile() {
    }

    /** @throws Failure with file and line where the file is not of this form, an id comes twice or stands for no line */
    public static List<RetrievalCase> read(Path path) {
        var file = TabbedFile.read(path);
        var rows = file.first().cells().getFirst().equalsIgnoreCase(COLUMNS.getFirst()) ? file.below() : file.rows();
        var queries = new HashMap<String, String>();
        for (var row : rows) {
            file.needColumns(row, COLUMNS.size(), String.join("<TAB>", COLUMNS));
            if (queries.put(file.needText(row, 0, "id"), file.needText(row, 1, "query")) != null) {
                throw file.at(row, "the id " + row.cells().getFirst() + " came before");
            }
        }
        return rows.stream().map(row -> new RetrievalCase(row.cells().get(1), row.cells().get(2).strip(),
                        texts(file, row, 3, queries), texts(file, row, 4, queries)))
                .toList();
    }

    private static List<String> texts(TabbedFile file, TabbedFile.Row row, int column, Map<String, String> queries) {
        return Arrays.stream(row.cells().get(column).split("[ ,]+")).filter(id -> !id.isEmpty()).map(id -> {
            var text = queries.get(id);
            if (text == null) {
                throw file.at(row, "there is no line with the id " + id + " of " + COLUMNS.get(column));
            }
            return text;
        }).toList();
    }
}
