package deskside.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in a scripted shift. Not thread-safe. */
public final class ShiftReport {

    private final List<Row> rows = new ArrayList<>();

    /** @param took how long it took from its cause; @param found what was seen */
    void add(String what, boolean held, Duration took, String found) {
        rows.add(new Row(what, held, took, found));
    }

    public boolean allHeld() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::held);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** A table for people. */
    public String text() {
        var lines = new StringBuilder();
        for (var row : rows) {
            lines.append(String.format(Locale.ROOT, "%-4s %8.0f ms  %s%s%n", row.held ? "ok" : "FAIL", row.took.toNanos() / 1e6, row.what,
                    row.found.isBlank() ? "" : ": " + row.found));
        }
        return lines.toString();
    }

    /** One thing that was to happen. */
    public record Row(String what, boolean held, Duration took, String found) {
    }
}
