package deskside.hub.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML into {@link Node}s that know their lines, which data binding would lose. */
final class YamlReader {

    private static final int DEEPEST = 20;
    private static final YAMLFactory YAML = new YAMLFactory();

    private final SourceFile file;
    private final ImportLog log;

    YamlReader(SourceFile file, ImportLog log) {
        this.file = file;
        this.log = log;
    }

    /** The mappings of a file that is a list. */
    List<Fields> list() {
        var node = read(file.text(), 0);
        if (node.isPresent() && node.get() instanceof Node.Sequence sequence) {
            var fields = new ArrayList<Fields>();
            for (var item : sequence.items()) {
                asFields(item).ifPresent(fields::add);
            }
            return fields;
        }
        node.ifPresent(other -> log.problem(file.name(), other.line(), "expected a list: begin each entry with '- '"));
        return List.of();
    }

    Optional<Fields> mapping() {
        return mapping(file.text(), 0);
    }

    /** @param text a part of the file that begins behind {@code linesBefore} lines */
    Optional<Fields> mapping(String text, int linesBefore) {
        return read(text, linesBefore).flatMap(this::asFields);
    }

    private Optional<Fields> asFields(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(file.name(), mapping, log));
        }
        log.problem(file.name(), node.line(), "expected fields of the form 'name: value'");
        return Optional.empty();
    }

    private Optional<Node> read(String text, int linesBefore) {
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                log.problem(file.name(), linesBefore + 1, "empty: add entries or remove the file");
                return Optional.empty();
            }
            var node = node(parser, linesBefore, 0);
            if (parser.nextToken() != null) {
                log.problem(file.name(), line(parser, linesBefore), "a second YAML document: keep one in a file");
            }
            return Optional.of(node);
        } catch (JacksonException e) {
            var at = e.getLocation();
            log.problem(file.name(), linesBefore + (at == null ? 1 : Math.max(1, at.getLineNr())), "not valid YAML ("
                    + e.getOriginalMessage().lines().findFirst().orElse("") + "): check indentation, quotes and colons");
            return Optional.empty();
        }
    }

    private Node node(JsonParser parser, int linesBefore, int depth) {
        int line = line(parser, linesBefore);
        if (depth > DEEPEST) {
            log.problem(file.name(), line, "nested deeper than " + DEEPEST + " levels: flatten it");
            parser.skipChildren();
            return new Node.Scalar(line, "", true);
        }
        return switch (parser.currentToken()) {
            case START_ARRAY -> sequence(parser, linesBefore, depth, line);
            case START_OBJECT -> mapping(parser, linesBefore, depth, line);
            case VALUE_NULL -> new Node.Scalar(line, "", true);
            default -> new Node.Scalar(line, parser.getString(), false);
        };
    }

    private Node sequence(JsonParser parser, int linesBefore, int depth, int line) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, linesBefore, depth + 1));
        }
        return new Node.Sequence(line, items);
    }

    private Node mapping(JsonParser parser, int linesBefore, int depth, int line) {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            int nameLine = line(parser, linesBefore);
            parser.nextToken();
            if (fields.put(name, node(parser, linesBefore, depth + 1)) != null) {
                log.problem(file.name(), nameLine, "'" + name + "' is there twice: remove one");
            }
        }
        return new Node.Mapping(line, fields);
    }

    private static int line(JsonParser parser, int linesBefore) {
        return linesBefore + parser.currentTokenLocation().getLineNr();
    }
}
