package deskside.launcher.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names and values in the order in which they are to be read; what could not be measured is null. Not thread-safe. */
public final class Figures {

    private static final double FOURTH_PLACE = 1e4;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Figures with(String name, double value) {
        values.put(name, Double.isFinite(value) ? Math.round(value * FOURTH_PLACE) / FOURTH_PLACE : null);
        return this;
    }

    public Figures with(String name, int value) {
        values.put(name, value);
        return this;
    }

    public Figures with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Figures with(Figures others) {
        values.putAll(others.values);
        return this;
    }

    static double megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    public Map<String, Object> map() {
        return values;
    }

    /** A line for each. */
    public String text() {
        var lines = new StringBuilder();
        values.forEach((name, value) -> lines.append("%-26s %s%n".formatted(name,
                value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : Objects.toString(value, "not measured"))));
        return lines.toString().stripTrailing();
    }
}
