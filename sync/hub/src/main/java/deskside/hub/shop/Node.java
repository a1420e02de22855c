package deskside.hub.shop;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, or a row of a CSV file, with the line that it starts on. */
sealed interface Node {

    int line();

    record Scalar(int line, String text, boolean isNull) implements Node {
    }

    record Sequence(int line, List<Node> items) implements Node {
    }

    record Mapping(int line, Map<String, Node> fields) implements Node {
    }
}
