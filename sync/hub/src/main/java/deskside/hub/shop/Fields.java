package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry. A missing or wrong value is noted with file and line and answered with a harmless stand-in, so that one
 * import finds all mistakes; nothing read after a mistake is ever used. Call {@link #done()} last: it reports misspelt names.
 */
final class Fields {

    private static final int LONGEST_TEXT = 20_000;

    private final String file;
    private final Node.Mapping node;
    private final ImportLog log;
    private final Set<String> asked = new HashSet<>();

    Fields(String file, Node.Mapping node, ImportLog log) {
        this.file = file;
        this.node = node;
        this.log = log;
    }

    String file() {
        return file;
    }

    int line() {
        return node.line();
    }

    void problem(String name, String message) {
        var at = node.fields().get(name);
        log.problem(file, at == null ? node.line() : at.line(), message);
    }

    boolean has(String name) {
        return find(name) != null;
    }

    String text(String name) {
        var text = optionalText(name);
        if (text == null) {
            problem(name, "'" + name + "' is missing or empty: add it");
            return "";
        }
        return text;
    }

    @Nullable String optionalText(String name) {
        return switch (find(name)) {
            case null -> null;
            case Node.Scalar scalar -> {
                var text = scalar.text().strip();
                if (text.length() > LONGEST_TEXT) {
                    problem(name, "'" + name + "' is longer than " + LONGEST_TEXT + " characters: shorten it");
                }
                yield text.isEmpty() ? null : text;
            }
            default -> {
                problem(name, "'" + name + "' should be one value, not a list or fields");
                yield null;
            }
        };
    }

    /** The id, which is defined by this entry. */
    String id(String name, String kind) {
        var id = text(name);
        if (!id.isEmpty()) {
            if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
                problem(name, "'" + id + "' is no valid id: use up to 64 letters, digits, '.', '_' and '-'");
            }
            log.define(kind, id, file, line());
        }
        return id;
    }

    /** An id of something that must exist. */
    String reference(String name, String kind) {
        var id = text(name);
        if (!id.isEmpty()) {
            refer(name, kind, id);
        }
        return id;
    }

    @Nullable String optionalReference(String name, String kind) {
        var id = optionalText(name);
        if (id != null) {
            refer(name, kind, id);
        }
        return id;
    }

    List<String> references(String name, String kind) {
        var ids = texts(name);
        ids.forEach(id -> refer(name, kind, id));
        return ids;
    }

    private void refer(String name, String kind, String id) {
        var at = node.fields().get(name);
        log.refer(kind, id, file, at == null ? line() : at.line());
    }

    /** An absent list is an empty one. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                log.problem(file, item.line(), "'" + name + "' should be a list of texts; quote texts that hold ': ' or begin with a sign");
            }
        }
        return texts;
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (var item : items(name)) {
            if (item instanceof Node.Mapping mapping) {
                objects.add(new Fields(file, mapping, log));
            } else {
                log.problem(file, item.line(), "'" + name + "' should be a list of entries with fields");
            }
        }
        return objects;
    }

    private List<Node> items(String name) {
        return switch (find(name)) {
            case null -> List.of();
            case Node.Sequence sequence -> sequence.items();
            default -> {
                problem(name, "'" + name + "' should be a list");
                yield List.of();
            }
        };
    }

    /** Absent: no fields. */
    Fields object(String name) {
        return switch (find(name)) {
            case Node.Mapping mapping -> new Fields(file, mapping, log);
            case null -> new Fields(file, new Node.Mapping(line(), Map.of()), log);
            default -> {
                problem(name, "'" + name + "' should have fields of its own");
                yield new Fields(file, new Node.Mapping(line(), Map.of()), log);
            }
        };
    }

    LocalText localText(String name) {
        var object = object(name);
        var text = new LocalText(object.text("zh"), object.text("en"));
        object.done();
        return text;
    }

    Map<String, BigDecimal> numbers(String name) {
        var object = object(name);
        var numbers = new LinkedHashMap<String, BigDecimal>();
        for (var key : object.node.fields().keySet()) {
            numbers.put(key, object.decimal(key));
        }
        return numbers;
    }

    BigDecimal decimal(String name) {
        return parse(name, "a number such as 12.50", BigDecimal::new, BigDecimal.ZERO);
    }

    @Nullable BigDecimal optionalDecimal(String name) {
        return has(name) ? decimal(name) : null;
    }

    /** Not negative, at most two digits behind the point, below a hundred million. */
    Money money(String name) {
        return parse(name, "an amount from 0 such as 599.00", text -> {
            var amount = new BigDecimal(text);
            if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(BigDecimal.valueOf(100_000_000)) >= 0) {
                throw new NumberFormatException(text);
            }
            return Money.cny(amount);
        }, Money.cny(BigDecimal.ZERO));
    }

    int integer(String name, int least, int most) {
        return parse(name, "a whole number from " + least + " to " + most, text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new NumberFormatException(text);
            }
            return value;
        }, least);
    }

    /** From 0 to 1. */
    double share(String name) {
        return parse(name, "a number from 0 to 1", text -> {
            var value = new BigDecimal(text);
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new NumberFormatException(text);
            }
            return value.doubleValue();
        }, 0.0);
    }

    boolean flag(String name) {
        return parse(name, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        }, false);
    }

    LocalDate date(String name) {
        return parse(name, "a date such as 2026-09-01", LocalDate::parse, LocalDate.EPOCH);
    }

    @Nullable LocalDate optionalDate(String name) {
        return has(name) ? date(name) : null;
    }

    Instant instant(String name) {
        return parse(name, "a time with its zone such as 2026-09-01T10:30:00+08:00", text -> OffsetDateTime.parse(text).toInstant(), Instant.EPOCH);
    }

    @Nullable Instant optionalInstant(String name) {
        return has(name) ? instant(name) : null;
    }

    Language language(String name) {
        return parse(name, "zh or en", Language::ofCode, Language.ZH);
    }

    String oneOf(String name, List<String> allowed) {
        return parse(name, "one of " + String.join(", ", allowed), text -> {
            if (!allowed.contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }, allowed.getFirst());
    }

    <T> T parse(String name, String expected, Function<String, T> parser, T standIn) {
        var text = text(name);
        if (text.isEmpty()) {
            return standIn;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name, "'" + name + "' is '" + abbreviated(text) + "': write " + expected);
            return standIn;
        }
    }

    /** Reports fields that nobody asked for. */
    void done() {
        node.fields().forEach((name, value) -> {
            if (!asked.contains(name)) {
                log.problem(file, value.line(), "unknown field '" + name + "': expected " + asked.stream().sorted().toList());
            }
        });
    }

    private @Nullable Node find(String name) {
        asked.add(name);
        var found = node.fields().get(name);
        return found instanceof Node.Scalar(_, var text, var isNull) && (isNull || text.isBlank()) ? null : found;
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
