package deskside.launcher.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names and values in the order in which they are to be read. Numbers that could not be measured are null. Not thread-safe. */
final class Figures {

    private static final double SIXTH_PLACE = 1e6;

    private final Map<String, Object> values = new LinkedHashMap<>();

    Figures with(String name, double value) {
        values.put(name, rounded(value));
        return this;
    }

    static @Nullable Double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * SIXTH_PLACE) / SIXTH_PLACE : null;
    }

    Figures with(String name, int value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, Figures nested) {
        values.put(name, nested.map());
        return this;
    }

    Figures with(String name, List<?> rows) {
        values.put(name, rows);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }

    /** One line for each single value; nested ones are left to the caller. */
    String text() {
        var lines = new StringBuilder();
        values.forEach((name, value) -> {
            if (!(value instanceof Map) && !(value instanceof List)) {
                lines.append("%-18s %s%n".formatted(name, readable(value)));
            }
        });
        return lines.toString();
    }

    private static String readable(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : Objects.toString(value, "not measured");
    }
}
