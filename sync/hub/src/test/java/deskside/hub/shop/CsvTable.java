package deskside.hub.shop;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Collects rows as CSV text with {@code \n} line ends; quotes only where needed, so that files stay readable. */
final class CsvTable {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    CsvTable(String... header) {
        this.columns = header.length;
        add((Object[]) header);
    }

    void add(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        text.append(Arrays.stream(cells).map(cell -> quoted(String.valueOf(cell))).collect(Collectors.joining(","))).append('\n');
    }

    String text() {
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
