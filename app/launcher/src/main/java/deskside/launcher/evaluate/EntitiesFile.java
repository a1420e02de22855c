package deskside.launcher.evaluate;

import deskside.assist.evaluation.EntityCase;
import deskside.assist.evaluation.ExpectedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Messages with what is named in them: {@code text<TAB>entities}, each entity as {@code KIND|words|value}, several joined by " ; ". A
 * first line whose second column is "entities" is a header. The words must stand in the text; when they stand there twice, the first
 * place behind the entity before is meant.
 */
public final class EntitiesFile {

    private static final String FORM = "text<TAB>KIND|words|value ; KIND|words|value";
    private static final int COLUMNS = 2;

    private EntitiesFile() {
    }

    /** @throws Failure with file and line where the file is not of this form */
    public static List<EntityCase> read(Path path) {
        var file = TabbedFile.read(path);
        var first = file.first().cells();
        var rows = first.size() == COLUMNS && first.get(1).equalsIgnoreCase("entities") ? file.below() : file.rows();
        return rows.stream().map(row -> read(file, row)).toList();
    }

    private static EntityCase read(TabbedFile file, TabbedFile.Row row) {
        var text = file.needText(row, 0, "text");
        if (row.cells().size() == 1) {
            // Editors cut the tab of a message in which nothing is named.
            return new EntityCase(text, List.of());
        }
        file.needColumns(row, COLUMNS, FORM);
        var expected = new ArrayList<ExpectedEntity>();
        var from = 0;
        for (var part : row.cells().get(1).isEmpty() ? new String[0] : row.cells().get(1).split(" ; ")) {
            var entity = entity(file, row, text, part.strip(), from);
            expected.add(entity);
            from = entity.end();
        }
        return new EntityCase(text, expected);
    }

    private static ExpectedEntity entity(TabbedFile file, TabbedFile.Row row, String text, String part, int from) {
        var fields = part.split("\\|", -1);
        if (fields.length != 3 || fields[1].isEmpty() || fields[2].isEmpty()) {
            throw file.at(row, "'" + part + "' is not of the form KIND|words|value");
        }
        var kind = Arrays.stream(Kind.values()).filter(k -> k.name().equals(fields[0].toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> file.at(row, "'" + fields[0] + "' is no kind of entity; there are " + Arrays.toString(Kind.values())));
        var start = text.indexOf(fields[1], from) >= 0 ? text.indexOf(fields[1], from) : text.indexOf(fields[1]);
        if (start < 0) {
            throw file.at(row, "the words '" + fields[1] + "' are not in the text");
        }
        var values = kind == Kind.PRODUCT ? Set.of(fields[2].split("/")) : Set.of(fields[2]);
        return new ExpectedEntity(kind, start, start + fields[1].length(), values);
    }
}
