package deskside.launcher.evaluate;

import deskside.assist.intent.Example;
import deskside.launcher.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Messages with their labels: {@code text<TAB>label}, one a line. A first line that names the columns ({@code text} and {@code label}, or
 * one of the other usual names) may give them in any order and among others, which are ignored; without one there are two columns.
 */
public final class LabelledFile {

    private static final String FORM = "text<TAB>label";
    private static final Set<String> TEXT_NAMES =
            Set.of("text", "utterance", "sentence", "query", "message", "question", "文本", "消息", "问题", "句子", "话语");
    private static final Set<String> LABEL_NAMES = Set.of("label", "intent", "category", "class", "标签", "意图", "类别", "分类");

    private LabelledFile() {
    }

    /** @throws Failure with file and line where the file is not of this form */
    public static List<Example> read(Path path) {
        var file = TabbedFile.read(path);
        var header = file.first().cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        var text = place(header, TEXT_NAMES);
        var label = place(header, LABEL_NAMES);
        if (text < 0 || label < 0) {
            return examples(file, file.rows(), 0, 1, 2, FORM + " (more are ignored when a first line names the columns)");
        }
        return examples(file, file.below(), text, label, header.size(), String.join("<TAB>", header));
    }

    private static int place(List<String> header, Set<String> names) {
        for (var i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Example> examples(TabbedFile file, List<TabbedFile.Row> rows, int text, int label, int columns, String form) {
        return rows.stream().map(row -> {
            file.needColumns(row, columns, form);
            return new Example(file.needText(row, label, "label"), file.needText(row, text, "text"));
        }).toList();
    }
}
