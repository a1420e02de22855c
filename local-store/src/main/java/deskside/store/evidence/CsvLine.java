package deskside.store.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
final class CsvLine {

    /** What a cell may not begin with; tab and carriage return count, since spreadsheets skip them (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvLine() {
    }

    static String of(List<? extends @Nullable Object> cells) {
        return cells.stream().map(cell -> cell(cell == null ? "" : cell.toString())).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n\t].*") || !harmless.equals(text) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
