package deskside.launcher.evaluate;

import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is looked for in a corpus: {@code query<TAB>relevant_ids}, or {@code id<TAB>query<TAB>relevant_ids}; ids are separated by spaces
 * or commas. A first line that ends in {@code relevant_ids} or {@code positive_ids} is a header.
 */
public final class QueriesFile {

    private static final Set<String> HEADERS = Set.of("relevant_ids", "positive_ids");

    private QueriesFile() {
    }

    /** @param relevant not empty */
    public record Query(String text, Set<String> relevant) {

        public Query {
            relevant = Set.copyOf(relevant);
        }
    }

    /**
     * @param known the corpus' ids
     * @throws Failure with file and line where the file is not of this form or an id is not in the corpus
     */
    public static List<Query> read(Path path, Set<String> known) {
        var file = TabbedFile.read(path);
        var columns = file.first().cells().size();
        if (columns < 2 || columns > 3) {
            throw file.at(file.first(), "there are " + columns + " columns where 2 or 3 are needed: query<TAB>relevant_ids, or an id before them");
        }
        var rows = HEADERS.contains(file.first().cells().getLast()) ? file.below() : file.rows();
        return rows.stream().map(row -> {
            file.needColumns(row, columns, columns == 2 ? "query<TAB>relevant_ids" : "id<TAB>query<TAB>relevant_ids");
            var relevant = new LinkedHashSet<>(Arrays.asList(file.needText(row, columns - 1, "list of relevant ids").split("[ ,]+")));
            relevant.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                throw file.at(row, "the corpus has no document with the id " + id);
            });
            return new Query(file.needText(row, columns - 2, "query"), relevant);
        }).toList();
    }
}
