package deskside.launcher.evaluate;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a tab-separated file in UTF-8, with or without byte order mark, lines ending in LF or CRLF; empty lines are left out. There
 * is no quoting: a quotation mark is a character like any other.
 *
 * @param rows not empty
 */
record TabbedFile(Path path, List<Row> rows) {

    /** @param line counted from 1; @param cells stripped, at least one */
    record Row(int line, List<String> cells) {
    }

    /** @throws Failure when the file is missing, not UTF-8 or has no line */
    static TabbedFile read(Path path) {
        var lines = text(path).lines().toList();
        var rows = new ArrayList<Row>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(new Row(i + 1, Arrays.stream(lines.get(i).split("\t", -1)).map(String::strip).toList()));
            }
        }
        if (rows.isEmpty()) {
            throw new Failure(ExitCode.DATA, path + " is empty.");
        }
        return new TabbedFile(path, List.copyOf(rows));
    }

    private static String text(Path path) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            var text = CharBuffer.allocate(bytes.remaining());
            if (StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes, text, true).isError()) {
                throw new Failure(ExitCode.DATA, path + ":" + line(bytes) + ": this is not UTF-8: save the file as UTF-8 and try again.");
            }
            return text.flip().toString().replaceFirst("^\uFEFF", "");
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.DATA, path + " does not exist: check the path.", e);
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Of the place that {@code read} has come to, from 1. */
    private static int line(ByteBuffer read) {
        var line = 1;
        for (var i = 0; i < read.position(); i++) {
            line += read.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The rows below a header, if there are any. */
    List<Row> below() {
        if (rows.size() == 1) {
            throw new Failure(ExitCode.DATA, path + " has a header and nothing below it.");
        }
        return rows.subList(1, rows.size());
    }

    Row first() {
        return rows.getFirst();
    }

    /** Holds a row's width against what it must be; empty cells at its end are no columns. */
    void needColumns(Row row, int columns, String form) {
        var width = row.cells.size();
        while (width > columns && row.cells.get(width - 1).isEmpty()) {
            width--;
        }
        if (width != columns) {
            throw at(row, (width == 1 ? "there is 1 column" : "there are " + width + " columns") + " where " + columns + " are needed: " + form);
        }
    }

    String needText(Row row, int column, String name) {
        if (row.cells.get(column).isEmpty()) {
            throw at(row, "the " + name + " is empty");
        }
        return row.cells.get(column);
    }

    Failure at(Row row, String what) {
        return new Failure(ExitCode.DATA, path + ":" + row.line + ": " + what + ".");
    }
}
